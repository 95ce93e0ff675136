import { readZip, writeZip } from "./zip-parts.ts";

/**
 * The same package without what the docx library takes from the clock and from counters that live as long as the
 * process: the two dates of the properties, the zip's dates, bookmark ids and the names of the contents' bookmarks.
 * The same report then gives the same file, which can be compared and signed.
 */
export function stablePackage(docx: Buffer, madeAt: Date): Buffer {
  const parts = readZip(docx).map((part) => {
    if (part.name === "word/document.xml") return { ...part, data: edited(part.data, numberedBookmarks) };
    if (part.name !== "docProps/core.xml") return part;
    return { ...part, data: edited(part.data, (xml) => dated(xml, madeAt)) };
  });
  return writeZip(parts, madeAt);
}

function edited(data: Buffer, edit: (xml: string) => string): Buffer {
  return Buffer.from(edit(data.toString("utf8")), "utf8");
}

/** `_Toc` is the prefix Word itself gives to the bookmarks of a table of contents; it stands in fields and anchors too. */
function numberedBookmarks(xml: string): string {
  const ids = counter();
  const names = counter();
  return xml
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/gu,
      (_, before: string, id: string) => `${before}${ids(id)}"`,
    )
    .replace(
      /(w:name="|w:anchor="|PAGEREF )_Toc(\d+)\b/gu,
      (_, before: string, id: string) => `${before}_Toc${names(id)}`,
    );
}

/** Numbers from 1 in the order of first sight. */
function counter(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const known = seen.get(key) ?? seen.size + 1;
    seen.set(key, known);
    return known;
  };
}

function dated(xml: string, madeAt: Date): string {
  return xml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*/gu,
    (_, tag: string) => `${tag}${madeAt.toISOString()}`,
  );
}
