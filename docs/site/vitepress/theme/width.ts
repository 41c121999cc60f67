import { onBeforeUnmount, onMounted, ref, type Ref } from "vue";

/** How wide an element is, so that a picture is drawn for the room that there is. */
export function width_of(element: Ref<HTMLElement | null | undefined>, at_first = 640): Ref<number> {
  const width = ref(at_first);
  let observer: ResizeObserver | undefined;
  onMounted(() => {
    observer = new ResizeObserver(([entry]) => (width.value = Math.max(240, entry.contentRect.width)));
    if (element.value) observer.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return width;
}
