import type { Scalar } from "../definition/condition.ts";
import { tokensOf, type Token } from "./expression-tokens.ts";
import type { RawCondition, RawOperator } from "./raw-condition.ts";

/** `braces`: names stand as `{name}` and bare words are values (SurveyJS). `words`: bare words are names (LimeSurvey). */
export type NameStyle = "braces" | "words";

const DEEPEST = 30;

const COMPARISONS: Readonly<Record<string, RawOperator>> = {
  "=": "equals",
  "==": "equals",
  eq: "equals",
  equal: "equals",
  "!=": "differs",
  "<>": "differs",
  ne: "differs",
  notequal: "differs",
  "<": "below",
  lt: "below",
  less: "below",
  "<=": "at_most",
  le: "at_most",
  lessorequal: "at_most",
  ">": "above",
  gt: "above",
  greater: "above",
  ">=": "at_least",
  ge: "at_least",
  greaterorequal: "at_least",
  "*=": "contains",
  contains: "contains",
  contain: "contains",
  notcontains: "lacks",
  notcontain: "lacks",
  anyof: "any_of",
  allof: "all_of",
  noneof: "none_of",
};
const STATES: Readonly<Record<string, RawOperator>> = { empty: "unanswered", notempty: "answered" };
const JOINTS: Readonly<Record<string, "and" | "or">> = { and: "and", "&&": "and", or: "or", "||": "or" };
/** Seen from the other side: `3 >= {q}`. */
const TURNED: Partial<Readonly<Record<RawOperator, RawOperator>>> = {
  equals: "equals",
  differs: "differs",
  below: "above",
  above: "below",
  at_most: "at_least",
  at_least: "at_most",
};

class NotUnderstood extends Error {}

/**
 * Reads a condition of SurveyJS or LimeSurvey: comparisons of one question with values, joined by and, or, not and
 * parentheses. Null for anything else (arithmetic, functions, two questions compared).
 */
export function parseExpression(text: string, style: NameStyle): RawCondition | null {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0) return null;
  try {
    const parser = new Parser(tokens, style);
    return parser.whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #style: NameStyle;
  #at = 0;

  constructor(tokens: readonly Token[], style: NameStyle) {
    this.#tokens = tokens;
    this.#style = style;
  }

  whole(): RawCondition {
    const condition = this.#joined("or", 0);
    if (this.#at < this.#tokens.length) throw new NotUnderstood();
    return condition;
  }

  #joined(joint: "and" | "or", depth: number): RawCondition {
    const next = (): RawCondition => (joint === "or" ? this.#joined("and", depth) : this.#negated(depth));
    const conditions = [next()];
    while (JOINTS[this.#peek()] === joint) {
      this.#at++;
      conditions.push(next());
    }
    return conditions.length === 1 && conditions[0] ? conditions[0] : { op: joint, conditions };
  }

  #negated(depth: number): RawCondition {
    if (depth > DEEPEST) throw new NotUnderstood();
    const sign = this.#peek();
    if (sign === "!" || sign === "not" || sign === "negate") {
      this.#at++;
      return { op: "not", condition: this.#negated(depth + 1) };
    }
    if (sign !== "(") return this.#comparison();
    this.#at++;
    const inner = this.#joined("or", depth + 1);
    this.#expect(")");
    return inner;
  }

  #comparison(): RawCondition {
    if (this.#peek() === "is_empty" || this.#peek() === "empty") return this.#emptyFunction();
    const name = this.#takeName();
    if (name === null) return this.#turned();
    const sign = this.#peek();
    const state = Object.hasOwn(STATES, sign) ? STATES[sign] : undefined;
    if (state) {
      this.#at++;
      return { op: "compare", name, operator: state, values: [] };
    }
    const operator = Object.hasOwn(COMPARISONS, sign) ? COMPARISONS[sign] : undefined;
    if (!operator) return { op: "compare", name, operator: "equals", values: [true] };
    this.#at++;
    return { op: "compare", name, operator, values: this.#values() };
  }

  /** `is_empty(q1.NAOK)` */
  #emptyFunction(): RawCondition {
    this.#at++;
    this.#expect("(");
    const name = this.#takeName();
    if (name === null) throw new NotUnderstood();
    this.#expect(")");
    return { op: "compare", name, operator: "unanswered", values: [] };
  }

  /** `3 >= {q1}` */
  #turned(): RawCondition {
    const value = this.#value();
    const operator = TURNED[COMPARISONS[this.#peek()] ?? "contains"];
    this.#at++;
    const name = this.#takeName();
    if (!operator || name === null) throw new NotUnderstood();
    return { op: "compare", name, operator, values: [value] };
  }

  #values(): Scalar[] {
    if (this.#peek() !== "[") return [this.#value()];
    this.#at++;
    const values: Scalar[] = [];
    while (this.#peek() !== "]") {
      values.push(this.#value());
      if (this.#peek() === ",") this.#at++;
    }
    this.#at++;
    return values;
  }

  #value(): Scalar {
    const token = this.#tokens[this.#at++];
    if (token?.kind === "value") return token.value;
    if (token?.kind === "word" && this.#style === "braces") return token.word;
    throw new NotUnderstood();
  }

  #takeName(): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind === "name") {
      this.#at++;
      return token.name;
    }
    if (token?.kind !== "word" || this.#style === "braces") return null;
    this.#at++;
    return token.word.replace(/\.(?:NAOK|value|code|shown|valueNAOK)$/u, "");
  }

  /** The next sign or word in small letters; "" for names, values and the end. */
  #peek(): string {
    const token = this.#tokens[this.#at];
    if (token?.kind === "sign") return token.sign;
    return token?.kind === "word" ? token.word.toLowerCase() : "";
  }

  #expect(sign: string): void {
    if (this.#peek() !== sign) throw new NotUnderstood();
    this.#at++;
  }
}
