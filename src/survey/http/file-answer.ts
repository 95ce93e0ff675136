import type { FileStorage } from "../../platform/files/file-storage.ts";

type Content = string | Uint8Array | Awaited<ReturnType<FileStorage["read"]>>;

/** A file as a download; its name may be Chinese (RFC 6266). */
export function fileAnswer(
  content: Content,
  { name, mediaType, bytes }: { readonly name: string; readonly mediaType: string; readonly bytes?: number },
): Response {
  const ending = name.split(".").at(-1) ?? "bin";
  return new Response(content instanceof Uint8Array ? new Uint8Array(content) : content, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="huiyin.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
      ...(bytes !== undefined && { "content-length": String(bytes) }),
    },
  });
}
