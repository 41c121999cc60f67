import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from "vue";

/** What `read` gives, taken anew at most once a frame, however often it changes. */
export function once_a_frame<T>(read: () => T): Readonly<ShallowRef<T>> {
  const shown = shallowRef(read()) as ShallowRef<T>;
  let asked = 0;
  watch(read, () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      shown.value = read();
    });
  });
  onBeforeUnmount(() => cancelAnimationFrame(asked));
  return shown;
}
