// The pages in a browser: every control, the numbers against this machine's, no error in the console,
// nothing from another host, nothing that axe finds: browser_test.mjs WORK
// The site is served from a path below the root, as a static host may. With SCREENSHOTS=DIR pictures
// of the pages are left there, and with ONLY=WORDS only tests are run whose names have these words.

import { createServer } from "node:http";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

const work = process.argv[2];
const installed = createRequire(join(work, "package.json"));
const { chromium } = installed("playwright-core");
const axe = readFileSync(installed.resolve("axe-core/axe.min.js"), "utf8");
const here = new URL(".", import.meta.url).pathname;
const pictures = process.env.SCREENSHOTS;

const below = "/some/where/";
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".wasm": "application/wasm" };
const server = createServer((request, answer) => {
  const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
  if (!path.startsWith(below)) return answer.writeHead(404).end();
  let file = join(work, "dist", normalize(path.slice(below.length)));
  try {
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    const bytes = readFileSync(file);
    answer.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(bytes);
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const site = `http://127.0.0.1:${server.address().port}${below}`;

// --- What this machine computes ------------------------------------------------------------------
const scratch = mkdtempSync(join(tmpdir(), "gradus-site-"));
function natively(...cases) {
  const path = join(scratch, "cases.json");
  // A double keeps its decimal point, by which native.py knows it.
  const number = (x) => (typeof x === "string" ? x : JSON.stringify(x));
  writeFileSync(path, `[${cases.map(({ call, input, numbers }) =>
    `{"call": "${call}", ${input ? `"input": [${input.join(", ")}], ` : ""}"arguments": [${numbers.map(number).join(", ")}]}`).join(", ")}]`);
  return JSON.parse(execFileSync("python3", [join(here, "native.py"), join(work, "libpage.so"), path])).map(({ output }) =>
    output.map((bits) => (bits === "nan" ? NaN : new DataView(new BigUint64Array([BigInt("0x" + bits)]).buffer).getFloat64(0, true))));
}

// --- One browser, a page each ----------------------------------------------------------------------
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
let passed = 0;
let failed = 0;
const troubles = [];

async function open(address, { width = 1280, height = 900, scheme = "light" } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && troubles.push(`${address}: console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`${address}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith("data:") && !request.url().startsWith("blob:"))
      troubles.push(`${address}: asks for ${request.url()}`);
  });
  await page.goto(site + address, { waitUntil: "networkidle" });
  return page;
}
async function test(name, body) {
  if (!name.includes(process.env.ONLY ?? "")) return;
  troubles.length = 0;
  try {
    await body();
    if (troubles.length > 0) throw new Error(troubles.join("\n  "));
    ++passed;
  } catch (why) {
    ++failed;
    console.log(`FAILED: ${name}\n  ${why.message}`);
  }
}
function same(got, wanted, what) {
  if (!Object.is(got, wanted) && !(Number.isNaN(got) && Number.isNaN(wanted)))
    throw new Error(`${what}: ${got}, but ${wanted} is right`);
}
const holds = (is, what) => {
  if (!is) throw new Error(what);
};
const numbers_in = (page, what) => page.$$eval(`[data-what="${what}"]`, (cells) => cells.map((cell) => Number(cell.textContent)));
const remarks = (page) => page.$$eval(".remark", (all) => all.map((one) => one.textContent).join(" "));

async function clean(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  const serious = found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary.split("\n")[1] ?? ""}`).join("; ")}`);
  holds(serious.length === 0, `${name}: axe finds ${serious.join("\n  ")}`);
}
async function fits(page, name) {
  const [room, wide] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
  holds(wide <= room, `${name} is ${wide} pixels wide in a window of ${room}`);
}
async function picture(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

// The chain's ∂C/∂b, from what the controls say.
async function chain_is_right(page) {
  const input = [];
  for (const neuron of await page.$$(".neuron"))
    input.push(await neuron.$eval("select", (s) => s.selectedIndex), ...(await neuron.$$eval('input[type="number"]', (all) => all.map((one) => one.value))));
  const [, x, d] = await page.$$eval('.settings:not(.neurons) input[type="number"]', (all) => all.map((one) => one.value));
  const double = (text) => (/[.e]/.test(text) ? text : `${text}.0`);
  const [wanted] = natively({ call: "page_chain", input, numbers: [input.length / 3, double(x), double(d)] });
  const biases = Array.from({ length: input.length / 3 }, (_, j) => wanted[9 * j + 4]);
  // The table follows some ten times a second.
  await page.waitForFunction((biases) => document.querySelectorAll('[data-what="bias"]').length === biases.length &&
    [...document.querySelectorAll('[data-what="bias"]')].every((cell, j) => String(Number(cell.textContent)) === biases[j]), biases.map(String), { timeout: 5000 }).catch(() => {});
  const got = await numbers_in(page, "bias");
  same(got.length, input.length / 3, "neurons in the table");
  got.forEach((bias, j) => same(bias, biases[j], `∂C/∂b of neuron ${j + 1}`));
}
const field = (page, label) => page.getByLabel(`${label}, as a number`, { exact: true });
const slider = (page, label) => page.getByLabel(label, { exact: true });

await test("the chain: every control changes the numbers, and they are this machine's", async () => {
  const page = await open("chain.html");
  await page.waitForSelector('[data-what="bias"]');
  await chain_is_right(page);
  let before = await numbers_in(page, "bias");
  const changed = async (what) => {
    await chain_is_right(page);
    const now = await numbers_in(page, "bias");
    holds(String(now) !== String(before), `${what} changes nothing`);
    before = now;
  };
  await slider(page, "Weight w of neuron 2").focus();
  await page.keyboard.press("ArrowRight");
  await changed("the arrow key on a weight");
  await field(page, "Bias b of neuron 1").fill("-0.375");
  await changed("a bias");
  await field(page, "Input x").fill("1.25");
  await changed("the input");
  await field(page, "∂C/∂a of the last").fill("-0.5");
  await changed("∂C/∂a");
  await page.getByLabel("Activation of neuron 3", { exact: true }).selectOption("gelu");
  await changed("an activation");
  await slider(page, "Neurons").fill("12");
  await changed("the number of neurons");
  for (const name of ["σ", "w", "b"]) {
    await page.getByRole("button", { name: `Neuron 1’s ${name} for all` }).click();
    await changed(`neuron 1's ${name} for all`);
  }
  // The address follows a little later, too.
  let again = "";
  for (let tries = 0; tries < 20 && again !== String(before); ++tries) {
    const other = await open(page.url().slice(site.length));
    await other.waitForSelector('[data-what="bias"]');
    again = String(await numbers_in(other, "bias"));
    await other.context().close();
  }
  same(again, String(before), "the same address shows the same");
});

await test("the chain: what cannot be drawn is said", async () => {
  const page = await open("chain.html");
  await page.waitForSelector('[data-what="bias"]');
  for (const [name, word] of [["README’s four", ""], ["Weights of 1", ""], ["Exploding", ""], ["tanh", ""], ["A dead relu", "exactly 0"], ["Underflow", "underflows"], ["Overflow", "NaN"]]) {
    await page.getByRole("button", { name }).click();
    await chain_is_right(page);
    const said = await remarks(page);
    holds(word ? said.includes(word) : said === "", `${name}: the page says “${said}”`);
    await picture(page, `chain-${name.replace(/\W+/g, "-")}`);
  }
});

// Each move of a slider is drawn, once a frame, into what is there. How long that takes is said, and
// fails nothing, for a test is no benchmark: the time of the page's own thread, which a busy machine
// lengthens least.
await test("the chain: every move of a slider is drawn, and nothing is made for it", async () => {
  const page = await open("chain.html");
  await page.waitForSelector('[data-what="bias"]');
  await page.getByRole("button", { name: "Exploding" }).click();
  await chain_is_right(page);
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => (await inspector.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
  const steps = 60;
  const move = (steps) => page.evaluate(async (steps) => {
    const slider = document.querySelector('.neuron input[type="range"]');
    const bars = [...document.querySelectorAll(".bar path")];
    const seen = new Set();
    const made = [];
    const watcher = new MutationObserver((changes) => changes.forEach(({ addedNodes, target }) =>
      addedNodes.forEach((node) => made.push(`${node.nodeName} in ${target.nodeName} ${target.className?.baseVal ?? target.className}`))));
    watcher.observe(document.body, { subtree: true, childList: true });
    for (let k = 0; k < steps; ++k) {
      slider.value = String(-3 + k / 10);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve)); // so each move comes before a frame, as a hand's do
      seen.add(bars.map((bar) => bar.getAttribute("d")).join());
    }
    watcher.disconnect();
    return { drawn: seen.size, made };
  }, steps);
  await move(steps); // where a scale has more marks than before they are made once
  const before = await spent();
  const { drawn, made } = await move(steps);
  console.log(`a step of the slider takes ${((1000 * (await spent() - before)) / steps).toFixed(1)} ms; a frame has 16.7`);
  same(drawn, steps, "moves that are drawn");
  holds(made.length === 0, `${made.length} nodes are made in ${steps} moves: ${[...new Set(made)].slice(0, 5).join(", ")}`);
  const drawings = await page.evaluate(async () => {
    const slider = document.querySelector('.neuron input[type="range"]');
    let changes = 0;
    const watcher = new MutationObserver((all) => (changes += all.length));
    watcher.observe(document.querySelector(".bar path"), { attributeFilter: ["d"] });
    await new Promise(requestAnimationFrame);
    for (let k = 0; k < 8; ++k) {
      slider.value = String(4 + k / 10);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      for (let later = 0; later < 5; ++later) await Promise.resolve(); // what is drawn at once would be drawn now
    }
    for (let frame = 0; frame < 2; ++frame) await new Promise(requestAnimationFrame);
    return changes;
  });
  same(drawings, 1, "drawings of eight moves within a frame");
});

await test("the network: every control, the numbers, a training and its divergence", async () => {
  const page = await open("network.html?depth=6&width=8&seed=2");
  const profile_is_right = async (numbers) => {
    const [wanted] = natively({ call: "page_network_profile", numbers: [...numbers, 1] });
    await page.waitForFunction((first) => Number(document.querySelector('[data-what="first-seed"]')?.textContent) === first, wanted[0], { timeout: 20000 });
    same(String(await numbers_in(page, "first-seed")), String(wanted), "the profile of seed 1");
    const [[outcome, , ...expected]] = natively({ call: "page_network_forecast", numbers });
    const has_none = outcome === 4; // training_outcome::no_forecast
    same(String(await numbers_in(page, "expected")), String(has_none ? [] : expected), "the forecast");
    same(await page.locator(".line.dashed path[d]").count(), has_none ? 0 : 1, "lines of the forecast");
    const said = await page.textContent('[data-what="forecast"]');
    const word = ["it can train", "vanishes", "explodes", "undecided", "No forecast"][outcome];
    holds(said.includes(word), `the page says “${said}” of a forecast that says “${word}”`);
    return said;
  };
  await page.locator("summary", { hasText: "The numbers" }).click();
  await profile_is_right([0, 6, 8, 0, 3, 0, 0]);
  await page.getByLabel(/^Task/).selectOption("exclusive or");
  await profile_is_right([1, 6, 8, 0, 3, 0, 0]);
  await page.getByLabel(/^Activation/).selectOption("relu");
  await page.getByLabel(/^First weights/).selectOption("He");
  await profile_is_right([1, 6, 8, 2, 5, 0, 0]);
  await field(page, "Hidden layers").fill("4");
  await field(page, "Neurons in each").fill("5");
  await profile_is_right([1, 4, 5, 2, 5, 0, 0]);
  await page.getByLabel("batch normalisation").check();
  await profile_is_right([1, 4, 5, 2, 5, 1, 0]);
  await page.getByLabel("residual paths").check();
  holds((await profile_is_right([1, 4, 5, 2, 5, 1, 1])).includes("none with both"), "why there is no forecast");
  await picture(page, "network-no-forecast");

  await page.getByLabel("batch normalisation").uncheck();
  await page.getByLabel("residual paths").uncheck();
  await profile_is_right([1, 4, 5, 2, 5, 0, 0]);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.waitForFunction(() => /Epoch ([3-9]|\d\d)/.test(document.querySelector('[data-what="progress"]').textContent), undefined, { timeout: 30000 });
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Go on" }).waitFor();
  const said = await page.textContent('[data-what="progress"]');
  const epochs = Number(/Epoch (\d+)/.exec(said)[1]);
  const results = natively({ call: "page_training_begin", numbers: [1, 4, 5, 2, 5, 0, 0, 2, 1, "0.01"] }, { call: "page_training_epochs", numbers: [epochs] });
  holds(said.includes(`cost ${+results[1][1].toPrecision(3)}`) && said.includes(`${+(100 * results[1][2]).toPrecision(3)} %`), `“${said}”, but this machine has ${results[1].slice(0, 3)}`);
  same(String(await numbers_in(page, "learning")), String(results[1].slice(4)), "how fast each layer learns");
  await picture(page, "network-trained");

  await page.getByRole("button", { name: "Begin anew" }).click();
  await page.getByLabel(/^Steps/).selectOption("gradient descent");
  await page.getByLabel("Learning rate").fill("1000000");
  await page.getByLabel(/^Activation/).selectOption("identity");
  await page.getByLabel("Seed").fill("3");
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.waitForFunction(() => document.querySelector(".remark")?.textContent.includes("diverged"), undefined, { timeout: 30000 });
  await picture(page, "network-diverged");
});

await test("the network: small digits", async () => {
  const page = await open("network.html?depth=2&width=12&f=1&start=3");
  await page.waitForSelector('[data-what="first-seed"]', { state: "attached" });
  const fetched = () => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /digits\.[^/]*bin$/.test(name)).length);
  same(await fetched(), 0, "digits fetched before they are asked for");
  await page.getByLabel(/^Task/).selectOption("small digits");
  const digits = { call: "page_digits", input: [...readFileSync(join(work, "digits.bin"))], numbers: [] };
  const settings = [2, 2, 12, 1, 3, 0, 0];
  const [, profile, expected] = natively(digits, { call: "page_network_profile", numbers: [...settings, 1] }, { call: "page_network_forecast", numbers: settings });
  await page.waitForFunction((first) => Number(document.querySelector('[data-what="first-seed"]')?.textContent) === first, profile[0], { timeout: 20000 });
  same(String(await numbers_in(page, "first-seed")), String(profile), "the profile of seed 1");
  same(String(await numbers_in(page, "expected")), String(expected.slice(2)), "the forecast");
  same(await fetched(), 1, "times that the digits are fetched");

  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.waitForFunction(() => /Epoch ([5-9]|\d\d)/.test(document.querySelector('[data-what="progress"]').textContent), undefined, { timeout: 60000 });
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Go on" }).waitFor();
  const said = await page.textContent('[data-what="progress"]');
  const [, , trained, answers] = natively(digits, { call: "page_training_begin", numbers: [...settings, 1, 1, "0.01"] },
    { call: "page_training_epochs", numbers: [Number(/Epoch (\d+)/.exec(said)[1])] }, { call: "page_training_answers", numbers: [] });
  for (const share of trained.slice(2, 4)) holds(said.includes(`${+(100 * share).toPrecision(3)} %`), `“${said}”, but this machine has ${trained.slice(0, 4)}`);
  const wrong = answers.filter((_, k) => k % 2 === 0 && answers[k] !== answers[k + 1]).length;
  holds((await page.textContent('[data-what="answers"]')).includes(`Of ${answers.length / 2} digits that it has not trained on, ${wrong} are wrong`), `${wrong} are wrong`);
  holds(wrong > 0 && wrong < answers.length / 2, `${wrong} of ${answers.length / 2} are wrong`);
  await page.locator("summary", { hasText: "The wrong ones" }).click();
  same(await page.locator("li", { hasText: "the network says" }).count(), wrong, "digits in the list");
  await picture(page, "network-digits");
  await clean(page, "digits");
});

await test("the network: what a forecast says", async () => {
  for (const [query, said] of [
    ["depth=12&width=16&f=0&start=3", "vanishes"],
    ["depth=12&width=16&f=2&start=2", "explodes"],
    ["depth=12&width=16&f=1&start=3", "it can train"],
    ["depth=40&width=32&f=6&start=2", "beyond the reach"],
    ["depth=4&width=2&f=1&start=3&path=1", "does not know"],
  ]) {
    const page = await open(`network.html?${query}`);
    await page.waitForFunction((said) => document.querySelector('[data-what="forecast"]')?.textContent.includes(said), said, { timeout: 20000 });
    await picture(page, `network-forecast-${said.replace(/\W+/g, "-")}`);
    await page.context().close();
  }
});

await test("the network: the grid", async () => {
  const page = await open("network.html?depth=1&width=4&f=1");
  await page.getByRole("button", { name: "Compute the grid" }).click();
  await page.waitForFunction(() => /%/.test(document.querySelectorAll("td.cell")[6]?.textContent ?? ""), undefined, { timeout: 60000 });
  const [, wanted] = natively({ call: "page_training_begin", numbers: [0, 1, 4, 1, 1, 0, 0, 1, 1, "0.01"] }, { call: "page_training_epochs", numbers: [20] });
  same((await page.locator("td.cell").nth(6).textContent()).trim(), `${+(100 * wanted[2]).toPrecision(3)} %`, "one hidden layer, N(0, 1/n)");
});

await test("through time: every control, and the numbers", async () => {
  const page = await open("through-time.html?T=20");
  await page.locator("summary", { hasText: "The numbers" }).click();
  const is_right = async (T, ...numbers) => {
    const [wanted] = natively({ call: "page_through_time", numbers: [...numbers, 1] });
    await page.waitForFunction(([first, rows]) => {
      const cells = document.querySelectorAll('[data-what="first-seed"]');
      return cells.length === rows && Number(cells[0].textContent) === first;
    }, [wanted[2], T + 1], { timeout: 30000 });
    same(String(await numbers_in(page, "first-seed")), String(wanted.slice(2, 3 + T)), "the profile of seed 1");
  };
  await is_right(20, 0, 20, "1.0", 0);
  await page.getByLabel("orthogonal U").check();
  await is_right(20, 0, 20, "1.0", 1);
  await page.getByLabel("orthogonal U").uncheck();
  await page.getByLabel(/^Cell/).selectOption("LSTM");
  await is_right(20, 2, 20, "1.0", 0);
  await field(page, "Forget bias").fill("3");
  await is_right(20, 2, 20, "3.0", 0);
  await field(page, "Steps T").fill("40");
  await is_right(40, 2, 40, "3.0", 0);
  await picture(page, "time-lstm");
});

await test("from page to page: search, and links from one depth to another", async () => {
  const page = await open("index.html");
  await page.getByRole("link", { name: "Claims", exact: true }).first().click();
  await page.waitForURL(/claims\/(index\.html)?$/);
  await page.getByRole("link", { name: "002: Why are deep neural networks hard to train?" }).first().click();
  await page.waitForURL(/claims\/002/);
  await page.getByRole("link", { name: "Story", exact: true }).first().click();
  await page.waitForURL(/story/);
  await page.waitForSelector("h1");
  await page.getByRole("link", { name: "proof", exact: true }).click();
  await page.waitForURL(/proofs\/sigmoid_slope/);
  await page.keyboard.press("Control+k");
  await page.waitForSelector(".VPLocalSearchBox input");
  await page.keyboard.type("forget bias");
  await page.waitForSelector(".VPLocalSearchBox .result");
});

const everywhere = ["index.html", "story.html", "chain.html", "network.html", "through-time.html",
  "claims/002.html", "proofs/chain.html", "formulas.html", "api/theory.html", "exercises.html"];
const computing = everywhere.slice(0, 5);
for (const [width, scheme, addresses] of [[1280, "light", everywhere], [360, "dark", everywhere], [1280, "dark", computing], [360, "light", computing]])
  for (const address of addresses)
    await test(`${address}, ${width} pixels, ${scheme}: fits, and axe finds nothing`, async () => {
      const page = await open(address, { width, scheme, height: 800 });
      await page.waitForTimeout(address.includes("-time") || address.includes("network") ? 700 : 100);
      await picture(page, `${address.replace(/\W/g, "_")}-${width}-${scheme}`);
      await fits(page, address);
      await clean(page, address);
      await page.context().close();
    });

await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
