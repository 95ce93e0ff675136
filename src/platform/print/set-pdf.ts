import { printFonts } from "./fonts/print-fonts.ts";
import { printableText } from "./fonts/printable-text.ts";
import { openTypst } from "./open-typst.ts";

/** A form or sheet to print. */
export interface PrintOrder {
  /**
   * Typst source; it reads `json(bytes(sys.inputs.data))`, whose `fonts` names the faces to use. It holds no word of the
   * document itself: all text comes as data, which typst prints as it stands.
   */
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The document as a PDF. Characters no font has give way to like ones. Equal orders give equal bytes.
 * Throws an Error naming typst's complaint when it cannot be set: a defect, not the user's fault.
 */
export function setPdf({ template, data }: PrintOrder): Buffer {
  const fonts = printFonts(JSON.stringify(data));
  const printed = { ...(printable(data, fonts.covers) as object), fonts: fonts.families };
  const typst = openTypst(fonts);
  const compiled = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(printed) } });
  if (compiled.result === null)
    throw new Error(`typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  const pdf = typst.pdf(compiled.result);
  // The compiler keeps what it worked out for as long as the process lives.
  typst.evictCache(1);
  return pdf;
}

function printable(value: unknown, covers: (code: number) => boolean): unknown {
  if (typeof value === "string") return printableText(value, covers);
  if (Array.isArray(value)) return value.map((each) => printable(each, covers));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each, covers)]));
}
