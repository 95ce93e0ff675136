import { useId, type ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { useMay } from "../../../ui/reader.ts";
import { versionChangesEn } from "../../words/version-changes-en.ts";
import { versionChangesZh } from "../../words/version-changes-zh.ts";
import { CountLink } from "./CountLink.tsx";
import {
  ChoicesFigure,
  DaysFigure,
  GradesFigure,
  NpsFigureView,
  NumberFigureView,
  YesNoFigureView,
} from "./figures.tsx";
import { MatrixFigure } from "./MatrixFigure.tsx";
import css from "./QuestionCard.module.css";
import type { QuestionResult, ResultQuery } from "./result-query.ts";
import { useResultWords } from "./result-words.ts";
import { FigureMarks } from "./Stat.tsx";
import { useSpokenText } from "./use-spoken-text.ts";
import { Verbatims } from "./Verbatims.tsx";

interface QuestionCardProps {
  readonly question: QuestionResult;
  readonly surveyId: string;
  readonly query: ResultQuery;
  /** All versions of the figures shown. */
  readonly versions: readonly number[];
}

/** The figures of one question. */
export function QuestionCard(props: QuestionCardProps): ReactElement {
  const { question, versions } = props;
  const id = useId();
  const say = useResultWords();
  const spoken = useSpokenText();
  const { figure } = question;
  const n = answersOf(question);
  const isPartial = question.versions.length < versions.length;
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby={id}>
      <header className={css["head"]}>
        <h3 id={id}>{spoken(question.text)}</h3>
        <p className={css["note"]}>
          <CountLink narrowing={{ question: question.code }}>
            {question.reached === null || question.reached === n
              ? say("common.ofN", { n })
              : say("common.reached", { n, reached: question.reached })}
          </CountLink>
          {isPartial && <span>{say("questions.only", { versions: question.versions.join(", ") })}</span>}
          {n > 0 && "isSmall" in figure && (
            <FigureMarks isSmall={figure.isSmall} isWeak={"isWeak" in figure && figure.isWeak} />
          )}
        </p>
      </header>
      <Figure question={question} />
      <OwnWords {...props} />
      <Notes question={question} />
    </section>
  );
}

/** Answers to the question; of a matrix those to its most answered row. */
function answersOf({ figure }: QuestionResult): number {
  return figure.kind === "rows" ? Math.max(0, ...figure.rows.map(({ n }) => n)) : figure.n;
}

function Figure({ question }: { readonly question: QuestionResult }): ReactElement | null {
  const say = useResultWords();
  const spoken = useSpokenText();
  const wordsOf = (code: string): string => {
    const part = question.parts.find((one) => one.code === code);
    return part ? spoken(part.text) : code;
  };
  const { figure } = question;
  if (answersOf(question) === 0) return <p className="hy-third">{say("common.noAnswers")}</p>;
  switch (figure.kind) {
    case "grades":
      return <GradesFigure question={question} figure={figure} wordsOf={wordsOf} />;
    case "rows":
      return (
        <MatrixFigure
          label={spoken(question.text)}
          first={say("indicators.item")}
          gradeNames={question.gradeNames}
          scale={question.scale}
          lines={figure.rows.map(({ code, remarks: _remarks, ...row }) => ({
            key: code,
            words: wordsOf(code),
            figure: row,
            narrowing: { question: question.code, row: code },
          }))}
        />
      );
    case "nps":
      return <NpsFigureView question={question} figure={figure} wordsOf={wordsOf} />;
    case "choices":
      return <ChoicesFigure question={question} figure={figure} wordsOf={wordsOf} />;
    case "yes_no":
      return <YesNoFigureView question={question} figure={figure} wordsOf={wordsOf} />;
    case "number":
      return <NumberFigureView figure={figure} />;
    case "days":
      return <DaysFigure figure={figure} />;
    case "words":
      return null;
  }
}

/** What customers wrote at the question, where they could. */
function OwnWords({ question, surveyId, query }: QuestionCardProps): ReactElement | null {
  const say = useResultWords();
  const may = useMay("maySeeResponses");
  const count = wordsAt(question);
  if (count === 0) return null;
  if (question.type === "phone") return <p className="hy-second">{say("words.phone", { count })}</p>;
  if (!may)
    return (
      <p className="hy-third">
        {say("words.count", { count })} · {say("words.hidden")}
      </p>
    );
  return (
    <Verbatims
      surveyId={surveyId}
      question={question}
      query={query}
      count={count}
      isOpen={question.type === "text"}
    />
  );
}

function wordsAt({ figure }: QuestionResult): number {
  if (figure.kind === "words") return figure.n;
  if (figure.kind === "choices") return figure.words;
  return figure.kind === "rows" ? figure.rows.reduce((sum, { remarks }) => sum + remarks, 0) : 0;
}

/** What was different in older versions whose answers are counted in. */
function Notes({ question }: { readonly question: QuestionResult }): ReactElement | null {
  const say = useResultWords();
  const language = useLanguage();
  if (question.notes.length === 0) return null;
  const { changes } = language === "en" ? versionChangesEn : versionChangesZh;
  const sentences: Readonly<Record<string, (details: Readonly<Record<string, string>>) => string>> = changes;
  return (
    <details className={css["notes"]}>
      <summary>{say("questions.notes")}</summary>
      <ul>
        {question.notes.map(({ version, code, details }, at) => (
          <li key={at}>
            {say("questions.versionNote", { version, note: sentences[code]?.(details) ?? code })}
          </li>
        ))}
      </ul>
    </details>
  );
}
