import { Buffer } from "node:buffer";

type DoubleByte = "gb18030" | "big5";

const tables = new Map<DoubleByte, ReadonlyMap<string, readonly number[]>>();

/** Text in a Chinese encoding, for what real mails hold; letters without a two-byte code are not allowed. */
export function encoded(text: string, charset: DoubleByte): Buffer {
  const table = tables.get(charset) ?? tableOf(charset);
  tables.set(charset, table);
  const bytes = [...text].flatMap((letter) => {
    if (letter <= "\u007f") return [letter.charCodeAt(0)];
    const code = table.get(letter);
    if (code === undefined) throw new RangeError(`${letter} is not in ${charset}`);
    return code;
  });
  return Buffer.from(bytes);
}

function tableOf(charset: DoubleByte): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const letter = decodeOne(decoder, lead, trail);
      if (letter !== null && !table.has(letter)) table.set(letter, [lead, trail]);
    }
  return table;
}

function decodeOne(decoder: TextDecoder, lead: number, trail: number): string | null {
  try {
    const letter = decoder.decode(Uint8Array.of(lead, trail));
    return [...letter].length === 1 ? letter : null;
  } catch {
    return null;
  }
}

/** An encoded word (RFC 2047) of bytes in `label`. */
export function encodedWord(text: string, label: string, charset: DoubleByte = "gb18030"): string {
  return `=?${label}?B?${encoded(text, charset).toString("base64")}?=`;
}

/** Header lines and body as the bytes of a mail. */
export function rawMail(headers: readonly (string | Buffer)[], body: string | Buffer): Buffer {
  const lines = headers.flatMap((line) => [Buffer.from(line), Buffer.from("\r\n")]);
  return Buffer.concat([...lines, Buffer.from("\r\n"), Buffer.from(body)]);
}

/** The bytes of a plain mail in UTF-8. */
export function plainMail(mail: {
  readonly id: string;
  readonly from?: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: readonly string[];
}): Buffer {
  return rawMail(
    [
      `From: ${mail.from ?? "Zhao Min <zhao.min@customer.example>"}`,
      "To: service@mingchuan.example",
      `Subject: =?UTF-8?B?${Buffer.from(mail.subject).toString("base64")}?=`,
      `Message-ID: <${mail.id}>`,
      "Date: Wed, 11 Mar 2026 09:30:00 +0800",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=UTF-8",
      "Content-Transfer-Encoding: base64",
      ...(mail.headers ?? []),
    ],
    Buffer.from(mail.text).toString("base64").replaceAll(/.{76}/gu, "$&\r\n"),
  );
}
