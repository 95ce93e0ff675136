import { Alert, Segmented } from "antd";
import { useCallback, useState, type ReactElement } from "react";
import { Icon } from "../../../../ui/Icon.tsx";
import { LoadingRing } from "../../../../ui/LoadingState.tsx";
import { useProblemText } from "../../../../ui/problem-text.ts";
import type { SurveyLanguage } from "../../../domain/definition/survey-definition.ts";
import { evaluate } from "../../../domain/evaluate/evaluate.ts";
import { readFormPost } from "../../../domain/evaluate/read-form-post.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import css from "./preview.module.css";
import { PreviewFrames, type PreviewMessage } from "./PreviewFrames.tsx";
import { NOTHING_FILLED, usePreview, type PreviewAnswers } from "./use-preview.ts";

/** The answering page as customers will have it on a phone; what is filled in is sent nowhere. */
export function PhonePreview(): ReactElement {
  const say = useBuilderWords();
  const problemText = useProblemText();
  const { survey, definition, selected, language: own } = useBuilder();
  const { languages } = definition.settings;
  const [wanted, setWanted] = useState<SurveyLanguage>(own);
  const language = languages.includes(wanted) ? wanted : "zh";
  const [round, setRound] = useState(0);
  const [answers, setAnswers] = useState<PreviewAnswers>(NOTHING_FILLED);
  const wish = { surveyId: survey.id, definition, language, question: selected, round };
  const { html, problem } = usePreview(wish, answers);
  const hear = useCallback(({ fields, page, go }: PreviewMessage) => {
    const filled: Record<string, string[]> = {};
    for (const [name, value] of fields) (filled[name] ??= []).push(value);
    setAnswers({ fields: filled, page });
    if (go === "language-zh" || go === "language-en") setWanted(go === "language-en" ? "en" : "zh");
  }, []);
  const seen = selected === null || isShown(definition, selected, answers);
  return (
    <section className={css["preview"]} aria-label={say("preview.title")}>
      <div className={css["bar"]}>
        {languages.length > 1 && (
          <Segmented
            size="small"
            aria-label={say("preview.language")}
            value={language}
            onChange={setWanted}
            options={[
              { value: "zh", label: say("field.chinese") },
              { value: "en", label: say("field.english") },
            ]}
          />
        )}
        <button
          type="button"
          className="hy-icon-button"
          aria-label={say("preview.restart")}
          title={say("preview.restart")}
          onClick={() => {
            setAnswers(NOTHING_FILLED);
            setRound(round + 1);
          }}
        >
          <Icon name="refresh" size={16} />
        </button>
      </div>
      {problem !== null && (
        <Alert type="warning" showIcon title={`${say("preview.failed")}${problemText(problem)}`} />
      )}
      {!seen && <p className={css["hint"]}>{say("preview.hidden")}</p>}
      <div className={css["phone"]}>
        {html === null ? (
          <LoadingRing />
        ) : (
          <PreviewFrames html={html} title={say("preview.title")} onMessage={hear} />
        )}
      </div>
      <p className={css["note"]}>{say("preview.note")}</p>
    </section>
  );
}

/** Whether a question can be seen with what is filled in. */
function isShown(
  definition: Parameters<typeof evaluate>[0],
  question: string,
  { fields }: PreviewAnswers,
): boolean {
  const posted = Object.entries(fields).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  const { pages } = evaluate(definition, readFormPost(definition, posted));
  return pages.some(({ questions }) => questions.some(({ code }) => code === question));
}
