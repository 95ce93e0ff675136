import { renderAsync } from "@resvg/resvg-js";
import { MAIN_FAMILY } from "./fonts/font-parts.ts";
import { printFonts } from "./fonts/print-fonts.ts";
import { setFonts } from "./set-fonts.ts";

/**
 * An SVG as a PNG of `scale` times its pixels (2 prints at about 200 dpi over a page's width), on white.
 * Letters come from the embedded face only, so every machine draws the same. Drawn on a thread of its own.
 */
export async function rasterize(svg: string, scale: number): Promise<Buffer> {
  const fonts = printFonts(svg);
  const image = await renderAsync(setFonts(svg, fonts), {
    fitTo: { mode: "zoom", value: scale },
    background: "#ffffff",
    font: { loadSystemFonts: false, fontFiles: [...fonts.files], defaultFontFamily: MAIN_FAMILY },
  });
  return image.asPng();
}
