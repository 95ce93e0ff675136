import type { Scalar } from "../definition/condition.ts";

export type Token =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "word"; readonly word: string };

const LONGEST = 20_000;
const MOST_TOKENS = 3000;
const TOKEN =
  /\s*(?:\{([^{}]{1,200})\}|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)(?![\p{L}\p{N}_])|(<=|>=|==|!=|<>|&&|\|\||\*=|[=<>!()[\],])|([\p{L}_][\p{L}\p{N}_.]*))/uy;

/** The expression in pieces, or null where a sign belongs to none. */
export function tokensOf(text: string): readonly Token[] | null {
  if (text.length > LONGEST) return null;
  const source = text.trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match || tokens.length > MOST_TOKENS) return null;
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, name, single, double, number, sign, word = ""]: RegExpExecArray): Token {
  if (name !== undefined) return { kind: "name", name: name.trim() };
  const quoted = single ?? double;
  if (quoted !== undefined) return { kind: "value", value: quoted.replaceAll(/\\(.)/gu, "$1") };
  if (number !== undefined) return { kind: "value", value: Number(number) };
  if (sign !== undefined) return { kind: "sign", sign };
  const truth = { true: true, false: false }[word.toLowerCase()];
  return truth === undefined ? { kind: "word", word } : { kind: "value", value: truth };
}
