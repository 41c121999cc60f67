import { onBeforeUnmount, shallowRef, watch, type Ref, type ShallowRef } from "vue";

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

/** What a reader reads, not looks at: the last of what comes, some ten times a second. */
export function now_and_then<T>(source: Readonly<Ref<T>>): Readonly<ShallowRef<T>> {
  const shown = shallowRef(source.value) as ShallowRef<T>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(source, () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      shown.value = source.value;
    }, 100);
  });
  onBeforeUnmount(() => clearTimeout(timer));
  return shown;
}
