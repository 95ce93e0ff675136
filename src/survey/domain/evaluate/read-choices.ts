import type { MultipleChoiceQuestion, SurveyOption } from "../definition/survey-definition.ts";
import type { NoteFault } from "./answer-fault.ts";
import { isPlain, own, type OtherChoice } from "./answer-value.ts";
import { plainText, REMARK_LENGTH } from "./text-forms.ts";

/** One choice: the option's code, and for "other" the words beside it, which may be empty. */
export function readChoice(
  { options }: { readonly options: readonly SurveyOption[] },
  sent: unknown,
  note: NoteFault,
): string | OtherChoice | undefined {
  const code = isPlain(sent) ? own(sent, "code") : sent;
  if (typeof code !== "string") return note("wrong-type");
  const option = options.find((one) => one.code === code);
  if (!option) return note("unknown-option", { option: code.slice(0, 40) });
  if (!option.other) return code;
  const text = plainText((isPlain(sent) && own(sent, "text")) || "", REMARK_LENGTH, note);
  return text === undefined ? undefined : { code: "other", text };
}

/** The choices in the order of the options, each once, whatever their order when sent. */
export function readChoices(
  question: MultipleChoiceQuestion,
  sent: unknown,
  note: NoteFault,
): readonly (string | OtherChoice)[] | undefined {
  if (!Array.isArray(sent)) return note("wrong-type");
  if (sent.length === 0) return undefined;
  if (sent.length > question.options.length * 2)
    return note("too-many-choices", { max: question.maxChoices ?? question.options.length });
  const chosen = new Map<string, string | OtherChoice>();
  for (const one of sent) {
    const choice = readChoice(question, one, note);
    if (choice === undefined) return undefined;
    chosen.set(typeof choice === "string" ? choice : choice.code, choice);
  }
  return (
    countOf(question, new Set(chosen.keys()), note) &&
    question.options.flatMap(({ code }) => chosen.get(code) ?? [])
  );
}

/** True when they may be chosen together. One that excludes the others needs no company. */
function countOf(
  { options, minChoices: min = 0, maxChoices: max = options.length }: MultipleChoiceQuestion,
  chosen: ReadonlySet<string>,
  note: NoteFault,
): true | undefined {
  const alone = options.some(({ code, exclusive }) => exclusive && chosen.has(code));
  if (alone) return chosen.size === 1 || note("exclusive-option");
  if (chosen.size < min) return note("too-few-choices", { min });
  return chosen.size <= max || note("too-many-choices", { max });
}
