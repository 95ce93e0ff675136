import type { ExportFile } from "../service/export-rows.ts";

/** The file as a download; its name may be Chinese (RFC 6266). */
export function exportResponse({ fileName, mediaType, bytes }: ExportFile): Response {
  const plain = `export.${fileName.split(".").at(-1)}`;
  return new Response(bytes, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "no-store",
    },
  });
}
