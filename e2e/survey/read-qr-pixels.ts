import type { Page } from "playwright-core";
import { create } from "qrcode";

/** Light modules around a code. */
const QUIET_ZONE = 4;

/**
 * Looks at the pixels of a QR code's picture as the browser shows it, module by module, and says whether they are those
 * of `text`: "the same", or how many differ.
 */
export async function readQrPixels(page: Page, picture: string, text: string): Promise<string> {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const wanted = Array.from(modules.data, (module) => (module === 1 ? "1" : "0")).join("");
  const across = modules.size + 2 * QUIET_ZONE;
  const found = await page.evaluate<string>(`(async () => {
    const picture = new Image();
    picture.src = ${JSON.stringify(picture)};
    await picture.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
    const pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    const side = picture.width / ${across};
    const at = (module) => Math.floor((module + ${QUIET_ZONE} + 0.5) * side);
    const dark = (row, column) => (data[4 * (at(row) * picture.width + at(column))] < 128 ? "1" : "0");
    let read = "";
    for (let row = 0; row < ${modules.size}; row++)
      for (let column = 0; column < ${modules.size}; column++) read += dark(row, column);
    return read;
  })()`);
  const different = [...wanted].filter((module, i) => module !== found[i]).length;
  return different === 0 ? "the same" : `${different} of ${wanted.length} modules differ`;
}
