/** A received message taken apart: headers by lower-case name with encoded words read, and its text parts. */
export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
}

/** Takes a message of `multipart/alternative` apart (RFC 2045–2047). */
export function readMail(data: string): ReadMail {
  const { headers, body } = splitPart(data);
  const boundary = /boundary="?([^";]+)"?/u.exec(headers.get("content-type") ?? "")?.[1] ?? "";
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitPart(part.replace(/^\r\n/u, "")));
  const read = (type: string): string => {
    const part = parts.find((item) => item.headers.get("content-type")?.startsWith(type));
    return part === undefined
      ? ""
      : decodeBody(part.body, part.headers.get("content-transfer-encoding") ?? "7bit");
  };
  return { headers, text: read("text/plain"), html: read("text/html") };
}

function splitPart(part: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = part.indexOf("\r\n\r\n");
  const lines = part
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/gu, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: part.slice(end + 4) };
}

function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/gu, "?==?")
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/giu, (_word, kind: string, content: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(content, "base64").toString("utf8")
        : unquote(content.replaceAll("_", " ")),
    );
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding === "quoted-printable") return unquote(body.replaceAll("=\r\n", ""));
  return body;
}

function unquote(text: string): string {
  const latin = text.replaceAll(/=([0-9A-F]{2})/giu, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(latin, "latin1").toString("utf8");
}
