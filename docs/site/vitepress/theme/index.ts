import { defineAsyncComponent } from "vue";
import type { Theme } from "vitepress";
import Default from "vitepress/theme-without-fonts";
import "katex/dist/katex.min.css";
import "./style.css";

export default {
  extends: Default,
  enhanceApp({ app }) {
    app.component("ChainPage", defineAsyncComponent(() => import("./components/ChainPage.vue")));
    app.component("NetworkPage", defineAsyncComponent(() => import("./components/NetworkPage.vue")));
    app.component("TimePage", defineAsyncComponent(() => import("./components/TimePage.vue")));
  },
} satisfies Theme;
