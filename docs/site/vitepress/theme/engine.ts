import address from "../../gradus.wasm?url";
import { GradusModule, type Answer } from "./module";

const absolute = () => new URL(address, document.baseURI).href;

let here: Promise<GradusModule> | undefined;
/** The module on the page's own thread, for what takes less than a frame. */
export const gradus = (): Promise<GradusModule> => (here ??= GradusModule.load(absolute()));

/** A module in a worker. What is asked after stop() is asked of a new one. */
export class Remote {
  private worker?: Worker;
  private waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (trouble: Error) => void }>();
  private last = 0;

  call(name: string, ...numbers: number[]): Promise<Answer> {
    const worker = (this.worker ??= this.begin());
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, numbers });
    });
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.waiting.clear();
  }

  private begin(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.postMessage({ address: absolute() });
    worker.onmessage = ({ data }) => {
      const asked = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.answer) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.trouble));
    };
    return worker;
  }
}
