import { Failure } from "../../kit/failure.ts";

const MEGABYTE = 1_048_576;

/** The body's bytes, at most `most`. @throws Failure `too-large-body` {limitMegabytes} */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): Failure =>
    new Failure("too-large-body", { limitMegabytes: Math.floor(most / MEGABYTE) });
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  if (request.headers.has("content-length")) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The body as text of at most a megabyte. @throws Failure `too-large-body` */
export async function readText(request: Request): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, MEGABYTE));
}

/** The body as a form of at most `most` bytes; null: it is none. @throws Failure `too-large-body` */
export async function readForm(request: Request, most = MEGABYTE): Promise<FormData | null> {
  const bytes = await readBytes(request, most);
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}
