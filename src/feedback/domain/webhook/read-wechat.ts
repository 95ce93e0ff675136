const NAME = /^[A-Za-z]{1,40}$/u;
const DATA_BEGINS = "<![CDATA[";
const DATA_ENDS = "]]>";
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };

/**
 * The elements of a message as WeChat's official accounts send it in plain mode, by name: one level below `<xml>`.
 * Null: it is no such message. A document type, with the entities it could define, is none either.
 * Source: 微信官方文档·公众号, 接收普通消息.
 */
export function readWechatMessage(xml: string): Readonly<Record<string, string>> | null {
  const whole = xml.trim();
  if (!whole.startsWith("<xml>") || !whole.endsWith("</xml>")) return null;
  const inner = whole.slice("<xml>".length, -"</xml>".length);
  const found = new Map<string, string>();
  let at = 0;
  for (;;) {
    const start = inner.indexOf("<", at);
    if (start < 0) return Object.fromEntries(found);
    const element = elementAt(inner, start);
    if (element === null) return null;
    found.set(element.name, element.text);
    at = element.end;
  }
}

interface Element {
  readonly name: string;
  readonly text: string;
  readonly end: number;
}

function elementAt(xml: string, start: number): Element | null {
  const named = xml.indexOf(">", start);
  const name = xml.slice(start + 1, named);
  if (named < 0 || !NAME.test(name)) return null;
  const from = named + 1;
  const closing = `</${name}>`;
  const isData = xml.startsWith(DATA_BEGINS, from);
  const dataEnd = isData ? xml.indexOf(DATA_ENDS, from) : from;
  if (dataEnd < 0) return null;
  const end = xml.indexOf(closing, dataEnd);
  if (end < 0) return null;
  const text = isData ? xml.slice(from + DATA_BEGINS.length, dataEnd) : decode(xml.slice(from, end));
  return { name, text, end: end + closing.length };
}

function decode(text: string): string {
  return text.replaceAll(/&(lt|gt|amp|apos|quot);/gu, (_, name: string) => ENTITIES[name] ?? "").trim();
}
