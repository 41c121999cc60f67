// The module made of docs/site/wasm: the library's own headers. Each call leaves numbers and, if
// there is something to say, a sentence.

export interface Answer {
  numbers: Float64Array;
  words: string;
}

type Exports = Record<string, (...numbers: number[]) => number> & { memory: WebAssembly.Memory };

const text = (memory: WebAssembly.Memory, at: number): string => {
  const bytes = new Uint8Array(memory.buffer, at);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
};

/** What the library refused, in its own words. */
export class Refusal extends Error {}

export async function bytes_of(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export class GradusModule {
  private exports!: Exports;

  private constructor(private readonly compiled: WebAssembly.Module) {
    this.start();
  }

  static async load(address: string): Promise<GradusModule> {
    return new GradusModule(await WebAssembly.compile((await bytes_of(address)) as BufferSource));
  }

  private start(): void {
    const nothing = () => 8; // no such file: the module has no system
    const instance = new WebAssembly.Instance(this.compiled, {
      wasi_snapshot_preview1: { fd_close: nothing, fd_seek: nothing, fd_write: nothing },
      page: {
        refuse: (at: number) => {
          throw new Refusal(text(this.exports.memory, at));
        },
      },
    });
    this.exports = instance.exports as unknown as Exports;
    this.exports._initialize();
  }

  call(name: string, numbers: readonly number[], input?: readonly number[]): Answer {
    try {
      if (input) {
        const at = this.exports.page_input(input.length);
        new Float64Array(this.exports.memory.buffer, at, input.length).set(input);
      }
      this.exports[name](...numbers);
      const { memory, page_output, page_output_size, page_words } = this.exports;
      return {
        numbers: new Float64Array(memory.buffer, page_output(), page_output_size()).slice(),
        words: text(memory, page_words()),
      };
    } catch (trouble) {
      this.start(); // what stopped half-way is given up as a whole
      throw trouble;
    }
  }

  width(w: number): number {
    return this.exports.page_interval_width(w);
  }

  activations(): string[] {
    return Array.from({ length: this.exports.page_activation_count() }, (_, k) =>
      text(this.exports.memory, this.exports.page_activation_name(k)),
    );
  }
}
