import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const OUT = join(import.meta.dirname, "dist/console");

export default defineConfig({
  root: join(import.meta.dirname, "src/console"),
  publicDir: "public",
  plugins: [react(), precompressed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2023",
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  server: {
    proxy: { "/api": process.env["HUIYIN_URL"] ?? "http://127.0.0.1:7300" },
  },
});

/** Lays `.br` and `.gz` beside every text file, so that the server compresses nothing while it answers. */
function precompressed(): Plugin {
  const packers = [
    {
      extension: ".br",
      pack: (bytes: Buffer) =>
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    },
    { extension: ".gz", pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
  ];
  return {
    name: "huiyin:precompressed",
    apply: "build",
    async closeBundle() {
      const files = await readdir(OUT, { recursive: true });
      const texts = files.filter((file) => /\.(js|css|html|svg|webmanifest)$/.test(file));
      await Promise.all(
        texts.flatMap((file) =>
          packers.map(async ({ extension, pack }) => {
            const path = join(OUT, file);
            await writeFile(path + extension, await pack(await readFile(path)));
          }),
        ),
      );
    },
  };
}
