// Long calculations, away from the page's own thread.

import { GradusModule, Refusal } from "./module";

let gradus: Promise<GradusModule>;

self.onmessage = async ({ data }) => {
  if (data.address) {
    gradus = GradusModule.load(data.address);
    return;
  }
  const { id, name, numbers, input } = data;
  try {
    self.postMessage({ id, answer: (await gradus).call(name, numbers, input) });
  } catch (trouble) {
    const what = trouble instanceof Error ? trouble.message : String(trouble);
    self.postMessage({ id, trouble: trouble instanceof Refusal ? what : `The calculation stopped: ${what}.` });
  }
};
