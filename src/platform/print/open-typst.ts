import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PrintFonts } from "./fonts/print-fonts.ts";

let opened: { readonly files: string; readonly typst: NodeCompiler } | null = null;

/**
 * The compiler that sets pages with these fonts. Loading fonts takes longer than setting a page: it stays until a
 * document needs others.
 */
export function openTypst(fonts: PrintFonts): NodeCompiler {
  const files = fonts.files.join("\n");
  if (opened?.files !== files) {
    const fontBlobs = fonts.files.map((file) => readFileSync(file));
    opened = { files, typst: NodeCompiler.create({ fontArgs: [{ fontBlobs }] }) };
  }
  return opened.typst;
}
