import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type {
  Question,
  SurveyDefinition,
  SurveyLanguage,
} from "../../domain/definition/survey-definition.ts";
import { evaluate } from "../../domain/evaluate/evaluate.ts";
import { plainText } from "../../domain/reading/name-question.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { AnswerView } from "./AnswerView.tsx";
import css from "./AnswersPanel.module.css";
import type { CorrectionRecord, ResponseRecord } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";

interface AnswersPanelProps {
  readonly response: ResponseRecord;
  readonly definition: SurveyDefinition;
  readonly corrections: readonly CorrectionRecord[];
}

/** The questions as they were asked, with the answers as they stand; what the customer sent is crossed out beside. */
export function AnswersPanel(props: AnswersPanelProps): ReactElement {
  const { response, definition } = props;
  const language = useLanguage();
  const originals = originalAnswers(props.corrections);
  const asked = askedTexts(props, language);
  const questions = definition.pages
    .flatMap((page) => page.questions)
    .filter(
      ({ code, type }) =>
        type !== "section" && (asked.has(code) || code in response.answers || originals.has(code)),
    );
  return (
    <ol className={css["answers"]}>
      {questions.map((question) => (
        <li key={question.code}>
          <p className={css["question"]}>{asked.get(question.code) ?? plainText(question.text, language)}</p>
          <Answer question={question} response={response} original={originals.get(question.code)} />
        </li>
      ))}
    </ol>
  );
}

function Answer(props: {
  readonly question: Question;
  readonly response: ResponseRecord;
  readonly original: { readonly value: unknown } | undefined;
}): ReactElement {
  const say = useResponseWords();
  const { question, response, original } = props;
  const now = <AnswerView question={question} value={response.answers[question.code]} />;
  if (original === undefined) return now;
  return (
    <>
      <div className={css["now"]}>
        {now} <Chip tone="primary">{say("one.correctedMark")}</Chip>
      </div>
      <div className={css["original"]}>
        <span className={css["mark"]}>{say("one.original")}</span>
        <del>
          <AnswerView question={question} value={original.value} />
        </del>
      </div>
    </>
  );
}

/** What the customer sent, of the questions that were corrected: the first correction of each knows. */
function originalAnswers(
  corrections: readonly CorrectionRecord[],
): ReadonlyMap<string, { readonly value: unknown }> {
  const originals = new Map<string, { readonly value: unknown }>();
  for (const { changes } of corrections)
    for (const { question, before } of changes)
      if (!originals.has(question)) originals.set(question, { value: before });
  return originals;
}

/**
 * Questions that the answers lead to, by code, with their blanks filled as the customer read them; those that ask for
 * facts of the customer are known by their answers only.
 */
function askedTexts(
  { response, definition }: AnswersPanelProps,
  language: SurveyLanguage,
): ReadonlyMap<string, string> {
  const { pages } = evaluate(definition, response.answers, { hidden: response.fields, language });
  return new Map(pages.flatMap((page) => page.questions.map(({ code, text }) => [code, text])));
}
