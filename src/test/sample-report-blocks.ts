import type { Block, Caption, HeadingBlock, Inline } from "../report/domain/report-document.ts";

export function heading(level: 1 | 2 | 3, number: string, text: string, id: string): HeadingBlock {
  return { kind: "heading", level, number, text, id };
}

export function body(...text: Inline): Block {
  return { kind: "paragraph", text, style: "body" };
}

export function note(...text: Inline): Block {
  return { kind: "paragraph", text, style: "note" };
}

export function figure(number: number, text: string): Caption {
  return { label: "图", number, text };
}

export function tableCaption(number: number, text: string): Caption {
  return { label: "表", number, text };
}
