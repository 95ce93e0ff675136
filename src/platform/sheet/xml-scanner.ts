/** Hears of the parts of an XML text in order. Names come without their prefix; an empty element is opened and closed. */
export interface XmlListener {
  /** `attributes`: the raw text between name and ">", for `xmlAttribute`. */
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };
const LONGEST_TAG = 1024 * 1024;

/**
 * Scans well-formed XML in pieces, as workbooks hold it: no document type, no entities of its own. Throws a
 * RangeError for what cannot be markup (an endless tag).
 */
export class XmlScanner {
  private readonly listener: XmlListener;
  private rest = "";

  constructor(listener: XmlListener) {
    this.listener = listener;
  }

  write(piece: string): void {
    const xml = this.rest + piece;
    let at = 0;
    for (;;) {
      const tag = xml.indexOf("<", at);
      if (tag < 0) break;
      if (tag > at) this.listener.text(decodeXml(xml.slice(at, tag)));
      const end = this.tag(xml, tag);
      if (end < 0) {
        at = tag;
        break;
      }
      at = end;
    }
    this.rest = xml.slice(at);
    if (this.rest.length > LONGEST_TAG && this.rest.startsWith("<") && !this.rest.startsWith("<![CDATA[")) {
      throw new RangeError("endless tag");
    }
  }

  /** Reports the markup that begins at `tag`; gives where it ends, or −1 when the rest is still to come. */
  private tag(xml: string, tag: number): number {
    const second = xml.charCodeAt(tag + 1);
    if (second === 0x21) return this.declaration(xml, tag);
    const end = xml.indexOf(">", tag);
    if (end < 0) return -1;
    if (second === 0x3f) return end + 1;
    if (second === 0x2f) {
      this.listener.close(localName(xml.slice(tag + 2, end).trimEnd()));
      return end + 1;
    }
    this.element(xml, tag + 1, end);
    return end + 1;
  }

  private element(xml: string, start: number, end: number): void {
    const empty = xml.charCodeAt(end - 1) === 0x2f;
    const stop = empty ? end - 1 : end;
    let nameEnd = start;
    while (nameEnd < stop && xml.charCodeAt(nameEnd) > 0x20) nameEnd++;
    const name = localName(xml.slice(start, nameEnd));
    this.listener.open(name, xml.slice(nameEnd, stop));
    if (empty) this.listener.close(name);
  }

  private declaration(xml: string, tag: number): number {
    if (xml.startsWith("<![CDATA[", tag)) {
      const end = xml.indexOf("]]>", tag);
      if (end >= 0) this.listener.text(xml.slice(tag + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    const comment = xml.startsWith("<!--", tag);
    const end = xml.indexOf(comment ? "-->" : ">", tag);
    return end < 0 ? -1 : end + (comment ? 3 : 1);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute by its name as written ("r", "r:id"), or null. */
export function xmlAttribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > 0x20) continue;
    let equals = at + name.length;
    while (attributes.charCodeAt(equals) <= 0x20) equals++;
    if (attributes[equals] !== "=") continue;
    let quote = equals + 1;
    while (attributes.charCodeAt(quote) <= 0x20) quote++;
    const sign = attributes[quote];
    if (sign !== '"' && sign !== "'") continue;
    const end = attributes.indexOf(sign, quote + 1);
    return end < 0 ? null : decodeXml(attributes.slice(quote + 1, end));
  }
  return null;
}

function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

/** Spreadsheets write control characters as "_x000D_" (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
