import type { Directive } from "vue";

const write = (element: Element, words: string) => {
  const text = element.firstChild;
  if (!(text instanceof Text)) element.textContent = words;
  else if (text.data !== words) text.data = words;
};
/** An element's words, of which each change is written into the text that is there. Vue puts a new one in its place. */
export const vWords: Directive<Element, string> = {
  mounted: (element, { value }) => write(element, value),
  updated: (element, { value }) => write(element, value),
};
