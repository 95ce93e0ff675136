import type { SurveyOption } from "../../domain/definition/survey-definition.ts";
import { isPlain, own } from "../../domain/evaluate/answer-value.ts";
import type { Stop } from "./entry-stops.ts";

/** What a key does to the answer of a stop: the new answer (undefined: none), and whether the keyboard goes on. */
export interface KeyStroke {
  readonly value: unknown;
  readonly goesOn: boolean;
}

/** Keys of the options in their order: 1–9, then letters. */
const OPTION_KEYS = "123456789abcdefghijklmnopqrstuvwxyz";

/** The key that chooses the option at a place; "" past the last. */
export function optionKey(place: number): string {
  return OPTION_KEYS[place] ?? "";
}

/** The grades of a question, best first, as paper forms print them. */
export function gradesOf({ question }: Stop): readonly number[] {
  return "scale" in question ? [5, 4, 3, 2, 1].slice(0, question.scale) : [];
}

/** What `key` does at a stop whose answer is `before`; null: nothing. */
export function strike(stop: Stop, key: string, before: unknown): KeyStroke | null {
  if (key === "Backspace" || key === "Delete") return { value: undefined, goesOn: false };
  const pressed = key.normalize("NFKC").toLowerCase();
  return pressed.length === 1 ? (STROKES[stop.kind]?.(stop, pressed, before) ?? null) : null;
}

const STROKES: Partial<
  Record<Stop["kind"], (stop: Stop, pressed: string, before: unknown) => KeyStroke | null>
> = {
  grade: (stop, pressed) =>
    gradesOf(stop).includes(Number(pressed)) ? { value: Number(pressed), goesOn: true } : null,
  nps: (_stop, pressed, before) => strikeNps(pressed, before),
  "yes-no"(_stop, pressed) {
    if ("1y是".includes(pressed)) return { value: true, goesOn: true };
    return "02n否".includes(pressed) ? { value: false, goesOn: true } : null;
  },
  single: strikeOption,
  multiple: strikeOption,
};

/** 1 may become 10, so it waits. */
function strikeNps(pressed: string, before: unknown): KeyStroke | null {
  if (!/^\d$/u.test(pressed)) return null;
  if (pressed === "0" && before === 1) return { value: 10, goesOn: true };
  return { value: Number(pressed), goesOn: pressed !== "1" };
}

function strikeOption(stop: Stop, pressed: string, before: unknown): KeyStroke | null {
  const { question } = stop;
  const place = OPTION_KEYS.indexOf(pressed);
  const option = "options" in question ? question.options[place] : undefined;
  if (place === -1 || !option) return null;
  const value = choose(stop, option, before);
  return { value, goesOn: stop.kind === "single" };
}

/** The answer after an option was chosen, or let go: of several the exclusive one stands alone. */
export function choose({ question, kind }: Stop, option: SurveyOption, before: unknown): unknown {
  const choice = option.other ? { code: option.code, text: wordsOf(before) } : option.code;
  if (kind === "single") return codeOf(before) === option.code && !option.other ? option.code : choice;
  const chosen = Array.isArray(before) ? (before as readonly unknown[]) : [];
  const others = chosen.filter((one) => codeOf(one) !== option.code);
  if (others.length < chosen.length) return others.length > 0 ? others : undefined;
  if (option.exclusive) return [choice];
  const exclusive = new Set(
    "options" in question ? question.options.filter((one) => one.exclusive).map(({ code }) => code) : [],
  );
  return [...others.filter((one) => !exclusive.has(String(codeOf(one)))), choice];
}

export function codeOf(choice: unknown): unknown {
  return isPlain(choice) ? own(choice, "code") : choice;
}

function wordsOf(answer: unknown): string {
  const other = [answer].flat().find((one) => isPlain(one));
  return isPlain(other) ? String(own(other, "text") ?? "") : "";
}
