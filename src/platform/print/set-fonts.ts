import { MAIN_FAMILY } from "./fonts/font-parts.ts";
import type { PrintFonts } from "./fonts/print-fonts.ts";
import { printableText } from "./fonts/printable-text.ts";

/**
 * A chart's SVG for print: characters no font has are replaced, and runs of characters that only a further part of
 * the face has name that part, because readers of SVG each choose a stand-in of their own.
 */
export function setFonts(svg: string, fonts: PrintFonts): string {
  return printableText(svg, fonts.covers).replace(
    /(<text [^>]*>)([^<]*)<\/text>/gu,
    (_, open: string, content: string) => `${open}${setRuns(content, fonts)}</text>`,
  );
}

function setRuns(content: string, fonts: PrintFonts): string {
  let set = "";
  let family = MAIN_FAMILY;
  for (const character of content) {
    const needed = fonts.familyFor(character.codePointAt(0) ?? 0);
    if (needed !== family) {
      set +=
        (family === MAIN_FAMILY ? "" : "</tspan>") +
        (needed === MAIN_FAMILY ? "" : `<tspan font-family="${needed}">`);
      family = needed;
    }
    set += character;
  }
  return family === MAIN_FAMILY ? set : `${set}</tspan>`;
}
