import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { surveyFacts } from "../templates/template-facts.ts";
import { usePublishWords } from "./publish-words.ts";

/** What the first version will ask of customers. */
export function FirstFacts({ definition }: { readonly definition: SurveyDefinition }): ReactElement {
  const say = usePublishWords();
  const { questions, minutes } = surveyFacts(definition, useLanguage());
  const languages = definition.settings.languages.includes("en") ? "zhEn" : "zh";
  return (
    <section>
      <p>
        {say("publish.firstFacts", { count: questions, questions, minutes })} ·{" "}
        {say(`publish.languages.${languages}`)}
      </p>
      <p className="hy-second">{say("publish.first")}</p>
    </section>
  );
}
