import { useMemo } from "react";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import { questionNumbers } from "../versions/question-numbers.ts";

/** Says where something was found: 第 3 题, 说明, 整份问卷. */
export function usePlaceNames(definition: SurveyDefinition): (questionCode: string | null) => string {
  const say = usePublishWords();
  const numbers = useMemo(() => questionNumbers(definition), [definition]);
  return (questionCode) => {
    if (questionCode === null) return say("check.whole");
    const number = numbers.get(questionCode);
    return number === undefined ? say("check.section") : say("check.question", { number });
  };
}
