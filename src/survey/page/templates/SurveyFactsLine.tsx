import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { useListWords } from "../list/list-words.ts";
import css from "./NewSurveyPage.module.css";
import { surveyFacts } from "./template-facts.ts";

/** Questions, minutes, and who may answer, in one line. */
export function SurveyFactsLine({ definition }: { readonly definition: SurveyDefinition }): ReactElement {
  const say = useListWords();
  const { questions, least, minutes } = surveyFacts(definition, useLanguage());
  const blanks = { questions, least, minutes };
  return (
    <p className={`hy-third ${css["facts"]}`}>
      <span>{say(questions === least ? "templates.facts" : "templates.factsConditional", blanks)}</span>
      <span>{say(definition.settings.anonymous ? "templates.anonymous" : "templates.personal")}</span>
    </p>
  );
}
