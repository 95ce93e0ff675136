import { rasterize } from "../../platform/print/rasterize.ts";
import type { Picture } from "./docx/docx-picture.ts";

/** A chart as the picture a DOCX holds; `scale` in dots per CSS pixel. The size is read from the PNG's header. */
export async function paintChart(svg: string, scale: number): Promise<Picture> {
  const png = await rasterize(svg, scale);
  return { png, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
