import type { Comparison, Condition, Scalar, Subject } from "../definition/condition.ts";
import { isPlain, own, type Facts } from "./answer-value.ts";

/** Null: not known yet. */
export type Truth = boolean | null;

/**
 * Kleene's strong three-valued logic. F false, U unknown, T true:
 *
 *     and | F U T     or | F U T     not
 *     F   | F F F     F  | F U T     F → T
 *     U   | F U U     U  | U U T     U → U
 *     T   | F U T     T  | T T T     T → F
 *
 * An unanswered or unreachable question, and an absent hidden or customer value, make their comparison unknown, apart
 * from `answered`, which is then false. So more answers only ever turn unknown into true or false, as long as the
 * condition has no `answered`.
 */
export function truth(condition: Condition, facts: Facts): Truth {
  if (condition.op === "compare") return compare(condition, facts);
  if (condition.op === "not") {
    const inner = truth(condition.condition, facts);
    return inner === null ? null : !inner;
  }
  const decisive = condition.op === "or";
  let outcome: Truth = !decisive;
  for (const child of condition.conditions) {
    const one = truth(child, facts);
    if (one === decisive) return decisive;
    if (one === null) outcome = null;
  }
  return outcome;
}

/** What a subject says: nothing, one value, or the list of what was chosen. */
type Fact = Scalar | readonly Scalar[] | undefined;

/**
 * Grade, code, text, number, or list of codes that a subject stands for; undefined while it is unknown. A whole matrix
 * stands for its answered rows.
 */
export function factOf(subject: Subject, { answers, context }: Facts): Fact {
  if (subject.of === "hidden") return own(context.hidden, subject.field);
  if (subject.of === "customer") return own(context.customer, subject.field);
  const value = own(answers, subject.question);
  if (subject.row !== undefined) return partOf(isPlain(value) ? own(value, subject.row) : undefined, subject);
  if (Array.isArray(value))
    return subject.part ? partOf(value.find(isPlain), subject) : value.map((one) => partOf(one, subject));
  const matrix = isPlain(value) && typeof own(value, "code") !== "string";
  return matrix ? Object.keys(value) : partOf(value, subject);
}

/** Of a choice or a matrix row: its code or grade, or with `part` the words beside it; empty words are unknown. */
function partOf(value: unknown, { part }: { readonly part?: "text" }): Scalar {
  const whole = isPlain(value);
  const wanted = part
    ? whole && (own(value, "text") || own(value, "remark"))
    : whole
      ? (own(value, "code") ?? own(value, "value"))
      : value;
  return (part ? wanted || undefined : wanted) as Scalar;
}

function compare({ subject, operator, value }: Comparison, facts: Facts): Truth {
  const fact = factOf(subject, facts);
  if (operator === "answered") return list(fact).length > 0;
  if (fact === undefined) return null;
  const given = list(fact);
  const wanted = list(value);
  const [first] = wanted;
  if (operator === "any_of" || operator === "equals") return wanted.some((one) => given.includes(one));
  if (operator === "all_of") return wanted.every((one) => given.includes(one));
  if (operator === "contains") return given.some((one) => has(one, first));
  if (typeof fact !== typeof first || first === undefined) return null;
  return operator === "at_most" ? fact <= first : fact >= first;
}

function list(value: Fact): readonly Scalar[] {
  return value === undefined ? [] : typeof value === "object" ? value : [value];
}

function has(text: Scalar, part: Scalar | undefined): boolean {
  return String(text).toLowerCase().includes(String(part).toLowerCase());
}

/** Whether a page or question with this rule is shown. */
export function isShown(
  { showIf, showWhenUnknown }: { readonly showIf?: Condition; readonly showWhenUnknown?: boolean },
  facts: Facts,
): boolean {
  return !showIf || (truth(showIf, facts) ?? showWhenUnknown === true);
}
