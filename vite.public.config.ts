import { join } from "node:path";
import { defineConfig } from "vite";

/** The script of the page that customers answer on: one small file, apart from the console. */
export default defineConfig({
  root: join(import.meta.dirname, "src/survey/page/answering"),
  publicDir: false,
  build: {
    outDir: join(import.meta.dirname, "dist/public"),
    emptyOutDir: true,
    // WeChat's browser on phones that are still in use.
    target: "es2020",
    reportCompressedSize: false,
    modulePreload: false,
    rollupOptions: {
      input: join(import.meta.dirname, "src/survey/page/answering/answer.ts"),
      output: { entryFileNames: "assets/answer-[hash].js" },
    },
  },
});
