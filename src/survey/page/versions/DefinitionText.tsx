import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition, SurveyPage } from "../../domain/definition/survey-definition.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import { plainText } from "../../domain/reading/name-question.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import css from "./DefinitionText.module.css";
import { questionNumbers } from "./question-numbers.ts";
import { QuestionText } from "./QuestionText.tsx";

/** What a survey asks, to be read: pages, questions, options, conditions in words. */
export function DefinitionText({ definition }: { readonly definition: SurveyDefinition }): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  const { purpose, pages, settings } = definition;
  return (
    <article className={css["content"]} aria-label={say("content.label")}>
      <p className="hy-second">{plainText(purpose, language)}</p>
      {pages.map((page, at) => (
        <PageText key={page.code} page={page} number={at + 1} definition={definition} />
      ))}
      <dl className={css["notices"]}>
        <dt>{say("content.privacyNotice")}</dt>
        <dd>{plainText(settings.privacyNotice, language)}</dd>
        <dt>{say("content.thankYou")}</dt>
        <dd>{plainText(settings.thankYou, language)}</dd>
      </dl>
    </article>
  );
}

interface PageTextProps {
  readonly page: SurveyPage;
  readonly number: number;
  readonly definition: SurveyDefinition;
}

function PageText({ page, number, definition }: PageTextProps): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  const numbers = questionNumbers(definition);
  const title = plainText(page.title, language);
  return (
    <section className={css["page"]}>
      <h3>
        {say("content.page", { number })}
        {title !== "" && <span> {title}</span>}
      </h3>
      {page.showIf && (
        <p className={css["condition"]}>
          {say("content.when", { condition: describeCondition(page.showIf, definition, language) })}
        </p>
      )}
      <ol className={css["questions"]}>
        {page.questions.map((question) => (
          <QuestionText
            key={question.code}
            question={question}
            number={numbers.get(question.code)}
            definition={definition}
          />
        ))}
      </ol>
    </section>
  );
}
