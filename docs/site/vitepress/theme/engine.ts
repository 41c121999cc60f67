import address from "../../gradus.wasm?url";
import address_of_digits from "../../digits.bin?url";
import { bytes_of, GradusModule, type Answer } from "./module";

const absolute = (address: string) => new URL(address, document.baseURI).href;

let here: Promise<GradusModule> | undefined;
/** The module on the page's own thread, for what takes less than a frame. */
export const gradus = (): Promise<GradusModule> => (here ??= GradusModule.load(absolute(address)));

let images: Promise<Uint8Array> | undefined;
/** Small digits, which only who asks for them fetches: docs/site/tools/digits.py. */
export const digits = (): Promise<Uint8Array> => (images ??= bytes_of(absolute(address_of_digits)).catch((why) => {
  images = undefined;
  throw why;
}));

/** A module in a worker. What is asked after stop() is asked of a new one. */
export class Remote {
  private worker?: Worker;
  private waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (trouble: Error) => void }>();
  private last = 0;

  call(name: string, ...numbers: number[]): Promise<Answer> {
    return this.ask({ name, numbers });
  }

  /** Brings the digits to where the next calls are computed. */
  async learn_digits(): Promise<void> {
    const input = Array.from(await digits());
    if (this.worker && this.knows_digits === this.worker) return;
    await this.ask({ name: "page_digits", numbers: [], input });
    this.knows_digits = this.worker;
  }

  private knows_digits?: Worker;
  private ask(what: { name: string; numbers: number[]; input?: number[] }): Promise<Answer> {
    const worker = (this.worker ??= this.begin());
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...what });
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
    worker.postMessage({ address: absolute(address) });
    worker.onmessage = ({ data }) => {
      const asked = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.answer) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.trouble));
    };
    return worker;
  }
}
