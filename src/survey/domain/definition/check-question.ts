import { isDay } from "../evaluate/text-forms.ts";
import type { FaultList } from "./definition-fault.ts";
import type { Question, SurveyOption } from "./survey-definition.ts";

/** What a question's own parts must agree on. */
export function checkQuestion(question: Question, path: string, faults: FaultList): void {
  switch (question.type) {
    case "single":
      return checkOptions(question.options, { path, single: true }, faults);
    case "multiple":
      checkOptions(question.options, { path, single: false }, faults);
      checkBounds(question.minChoices, question.maxChoices, path, faults);
      return checkChoiceCount(question, path, faults);
    case "text":
      return checkBounds(question.minLength, question.maxLength, path, faults);
    case "number":
      return checkBounds(question.min, question.max, path, faults);
    case "date":
      for (const bound of ["min", "max"] as const)
        if (question[bound] !== undefined && !isDay(question[bound]))
          faults.add(`${path}.${bound}`, "no-such-day", { day: question[bound] });
      return checkBounds(question.min, question.max, path, faults);
    default:
  }
}

function checkOptions(
  options: readonly SurveyOption[],
  { path, single }: { readonly path: string; readonly single: boolean },
  faults: FaultList,
): void {
  for (const [i, option] of options.entries()) {
    const at = `${path}.options.${i}`;
    if ((option.code === "other") !== (option.other === true))
      faults.add(at, "other-code", { code: option.code });
    if (single && option.exclusive) faults.add(at, "exclusive-in-single");
  }
}

function checkBounds<T extends number | string>(
  min: T | undefined,
  max: T | undefined,
  path: string,
  faults: FaultList,
): void {
  if (min !== undefined && max !== undefined && min > max) faults.add(path, "bounds-crossed", { min, max });
}

function checkChoiceCount(
  { options, minChoices = 0, maxChoices = 0 }: Extract<Question, { type: "multiple" }>,
  path: string,
  faults: FaultList,
): void {
  const choices = Math.max(minChoices, maxChoices);
  if (choices > options.length)
    faults.add(path, "more-choices-than-options", { choices, options: options.length });
}
