// The module computes the bits that the same files give on this machine: bits_test.mjs MODULE NATIVE
// NATIVE is what native.py prints. One case is one test.

import { readFileSync } from "node:fs";

const [modulePath, nativePath] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(new URL("cases.json", import.meta.url)));
const expected = JSON.parse(readFileSync(nativePath));

const text = (memory, at) => {
  const bytes = new Uint8Array(memory.buffer, at);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
};
const system = Object.fromEntries(["fd_close", "fd_seek", "fd_write"].map((name) => [name, () => 8]));
let page;
const { instance } = await WebAssembly.instantiate(readFileSync(modulePath), {
  wasi_snapshot_preview1: system,
  page: {
    refuse: (at) => {
      throw new Error(text(page.memory, at));
    },
  },
});
page = instance.exports;
page._initialize();

const bits = (number) => {
  if (Number.isNaN(number)) return "nan";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
};

let failed = 0;
cases.forEach((one, k) => {
  if (one.input) {
    const at = page.page_input(one.input.length);
    new Float64Array(page.memory.buffer, at, one.input.length).set(one.input);
  }
  const returned = page[one.call](...one.arguments);
  const output = one.returns
    ? [returned]
    : [...new Float64Array(page.memory.buffer, page.page_output(), page.page_output_size())];
  const got = output.map(bits);
  const wanted = expected[k].output;
  const differs = got.findIndex((number, i) => number !== wanted[i]);
  if (wanted.length > 0 && got.length === wanted.length && differs < 0 &&
      text(page.memory, page.page_words()) === expected[k].words) return;
  ++failed;
  console.log(`${one.call}(${one.arguments}): ${got.length} numbers for ${wanted.length}, the first other at ` +
    `${differs}: ${got[differs]}, natively ${wanted[differs]}; ${text(page.memory, page.page_words())}`);
});
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && cases.length === expected.length ? 0 : 1);
