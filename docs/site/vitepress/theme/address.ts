import { onMounted, watch, type Ref } from "vue";

/** Keeps what the page shows in its address, so that a link shows the same. */
export function in_address(read: (query: URLSearchParams) => void, write: () => Record<string, string>, of: Ref<unknown>[]): void {
  let timer: ReturnType<typeof setTimeout>;
  onMounted(() => {
    read(new URLSearchParams(location.search));
    const here = location.pathname;
    watch(of, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (location.pathname === here)
          history.replaceState(history.state, "", `?${new URLSearchParams(write())}${location.hash}`);
      }, 200);
    }, { deep: true });
  });
}

/** The number of this name within its bounds, or what stands already. */
export function number_of(query: URLSearchParams, name: string, otherwise: number, least: number, most: number): number {
  const said = query.get(name);
  const number = said === null || said.trim() === "" ? NaN : Number(said);
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : otherwise;
}
