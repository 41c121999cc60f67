import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import katex from "katex";
import { defineConfig, type DefaultTheme } from "vitepress";

// docs/site/tools/assemble.py writes the pages, and what it knows of them.
const inWork = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = <T>(name: string, otherwise: T): T =>
  existsSync(inWork(name)) ? JSON.parse(readFileSync(inWork(name), "utf8")) : otherwise;
const api = read<DefaultTheme.SidebarItem[]>("api.json", []);
const titles = read<Record<string, string>>("titles.json", {});

const page = (link: string, text = titles[link] ?? link): DefaultTheme.SidebarItem => ({ text, link: `/${link}` });

const way: DefaultTheme.SidebarItem[] = [
  {
    text: "Why gradients vanish",
    items: [page("story", "The story"), page("notation", "Notation"), page("formulas", "Formulas")],
  },
  {
    text: "In the page",
    items: [page("chain", "A chain of neurons"), page("network", "A deep network"), page("through-time", "Through time")],
  },
  {
    text: "What the articles claim",
    link: "/claims/",
    collapsed: true,
    items: [
      ...["000", "001", "002", "003", "004"].map((article) => page(`claims/${article}`)),
      page("experiments", "Experiments"),
    ],
  },
  {
    text: "What is proved",
    link: "/proofs/",
    collapsed: true,
    items: [
      ...[
        "sigmoid_slope", "activation_formulas", "softmax_and_rectifiers", "chain", "equation_123",
        "width_maximum_digits", "identity_neuron", "random_weights", "variance_and_recurrence",
        "gradient_descent", "batch_normalisation",
      ].map((proof) => page(`proofs/${proof}`)),
    ],
  },
  { text: "Exercises", items: [page("exercises", "The course")] },
  {
    text: "Guides",
    link: "/guides",
    collapsed: true,
    items: [
      page("install"), page("networks"), page("training"), page("data"), page("diagnosis"), page("recurrence"),
      page("normalisation"), page("pretraining"), page("checkpoints"), page("fast-training"), page("extending"),
      page("proving"), page("intervals"), page("exact-algebra"), page("elementary-functions"), page("errors"),
    ],
  },
  { text: "API reference", link: "/api/", collapsed: true, items: api },
];

// The texts link to each other's headings by the names that they have where they are read as they are.
const as_on_github = (heading: string) =>
  heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "").replace(/\s/g, "-");

export default defineConfig({
  lang: "en-GB",
  title: "Gradus",
  description: "Why gradients vanish or explode: evaluated, differentiated and proved by a compiler, and in this page.",
  srcDir: "pages",
  // A stand-in: tools/relative_base.py makes the site's own addresses relative to each page.
  base: "/gradus-base/",
  cleanUrls: false,
  head: [["link", { rel: "icon", href: "/gradus-base/gradus.svg", type: "image/svg+xml" }]],
  markdown: {
    math: false,
    attrs: { disable: true },
    anchor: { slugify: as_on_github },
    languageAlias: { meson: "python" },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config(md) {
      // Code is no template of Vue's.
      const code = md.renderer.rules.code_inline!;
      md.renderer.rules.code_inline = (tokens, index, ...rest) => {
        tokens[index].attrSet("v-pre", "");
        return code(tokens, index, ...rest);
      };
      const fence = md.renderer.rules.fence!;
      md.renderer.rules.fence = (tokens, index, options, env, self) =>
        tokens[index].info.trim() === "math"
          ? `<div class="formula" v-pre tabindex="0">${katex.renderToString(tokens[index].content, { displayMode: true })}</div>\n`
          : fence(tokens, index, options, env, self);
    },
  },
  themeConfig: {
    nav: [
      { text: "Story", link: "/story" },
      { text: "Turn it", link: "/chain", activeMatch: "^/(chain|network|through-time)" },
      { text: "Claims", link: "/claims/", activeMatch: "^/claims/" },
      { text: "Proofs", link: "/proofs/", activeMatch: "^/proofs/" },
      { text: "Exercises", link: "/exercises" },
      { text: "Guides", link: "/guides" },
      { text: "API", link: "/api/", activeMatch: "^/api/" },
    ],
    sidebar: way,
    outline: { level: [2, 3] },
    search: { provider: "local" },
    docFooter: { prev: "Before", next: "Next" },
  },
});
