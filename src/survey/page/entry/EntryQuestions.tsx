import type { ReactElement } from "react";
import { answerFaultsEn } from "../../words/answer-faults-en.ts";
import { answerFaultsZh } from "../../words/answer-faults-zh.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { Evaluation, ReachableQuestion } from "../../domain/evaluate/evaluate.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import { spoken } from "../../domain/exporting/codebook.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import { answerAt } from "./entry-answers.ts";
import type { Answered, Stop } from "./entry-stops.ts";
import { EntryControl } from "./EntryControl.tsx";
import css from "./EntryQuestions.module.css";

interface EntryQuestionsProps {
  readonly definition: SurveyDefinition;
  readonly evaluation: Evaluation;
  readonly stops: readonly Stop[];
  readonly answers: Answered;
  /** Of the form. */
  readonly language: "zh" | "en";
  /** True once saving was tried: what is missing is told then, what is wrong at once. */
  readonly tried: boolean;
  readonly onAnswer: (stop: Stop, value: unknown, goesOn: boolean) => void;
  readonly onMove: (stop: Stop, step: 1 | -1) => void;
}

/** The questions that can be reached, as a dense list. */
export function EntryQuestions(props: EntryQuestionsProps): ReactElement {
  const { evaluation } = props;
  const say = useExchangeWords();
  return (
    <div className={css["pages"]}>
      {evaluation.pages.map((page, at) => (
        <section
          key={page.code}
          className="hy-card"
          aria-label={page.title || say("entry.page", { number: at + 1 })}
        >
          {page.title !== "" && <h2 className={css["page"]}>{page.title}</h2>}
          <ol className={css["questions"]}>
            {page.questions.map((question) => (
              <QuestionItem key={question.code} question={question} {...props} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function QuestionItem(props: EntryQuestionsProps & { readonly question: ReachableQuestion }): ReactElement {
  const { question, stops, language } = props;
  const say = useExchangeWords();
  const own = stops.filter((stop) => stop.question.code === question.code);
  if (own.length === 0) return <li className={css["section"]}>{question.text}</li>;
  const isMatrix = own.some(({ row }) => row !== undefined);
  const textId = `entry-text-${question.code}`;
  return (
    <li className={css["question"]} data-matrix={isMatrix}>
      <div className={css["text"]} id={textId}>
        {question.text}
        {question.required && <span className={css["required"]}> {say("entry.required")}</span>}
        <code className={css["code"]}>{question.code}</code>
      </div>
      <div className={css["stops"]}>
        {own.map((stop) => (
          <StopRow key={stop.id} stop={stop} textId={textId} language={language} {...rest(props)} />
        ))}
      </div>
    </li>
  );
}

const rest = ({ evaluation, answers, tried, onAnswer, onMove }: EntryQuestionsProps) => ({
  evaluation,
  answers,
  tried,
  onAnswer,
  onMove,
});

type StopRowProps = ReturnType<typeof rest> & {
  readonly stop: Stop;
  readonly textId: string;
  readonly language: "zh" | "en";
};

function StopRow(props: StopRowProps): ReactElement {
  const { stop, textId, language, evaluation, answers, tried, onAnswer, onMove } = props;
  const sentences = useLanguage() === "en" ? answerFaultsEn : answerFaultsZh;
  const fault = faultAt(evaluation.faults, stop, tried);
  const { label, placeholder } = useLabel(stop, language);
  const [labelId, faultId] = [`entry-label-${stop.id}`, `entry-fault-${stop.id}`];
  return (
    <div className={css["stop"]} data-fault={fault !== undefined}>
      {label !== "" && (
        <span className={css["label"]} id={labelId}>
          {label}
        </span>
      )}
      <EntryControl
        stop={stop}
        value={answerAt(answers, stop)}
        language={language}
        placeholder={placeholder}
        labelledBy={label === "" ? textId : `${textId} ${labelId}`}
        describedBy={fault ? faultId : undefined}
        onAnswer={(value, goesOn) => onAnswer(stop, value, goesOn)}
        onMove={(step) => onMove(stop, step)}
      />
      {fault && (
        <span className={css["fault"]} id={faultId}>
          {sentences[fault.code](fault.details)}
        </span>
      )}
    </div>
  );
}

/** What stands before a stop, or, of remarks, in the empty field. */
function useLabel(
  stop: Stop,
  language: "zh" | "en",
): { readonly label: string; readonly placeholder: string } {
  const say = useExchangeWords();
  const row = rowText(stop, language);
  if (stop.id.endsWith(".other")) return { label: say("entry.otherWords"), placeholder: "" };
  const isRemark = stop.kind === "words" && stop.row !== undefined;
  return isRemark
    ? { label: "", placeholder: say("entry.remark", { row }) }
    : { label: row, placeholder: "" };
}

function faultAt(faults: readonly AnswerFault[], stop: Stop, tried: boolean): AnswerFault | undefined {
  if (stop.kind === "words" && (stop.row !== undefined || stop.id.endsWith(".other"))) return undefined;
  return faults.find(
    ({ question, row, code }) =>
      question === stop.question.code && (row ?? stop.row) === stop.row && (tried || code !== "required"),
  );
}

function rowText({ question, row }: Stop, language: "zh" | "en"): string {
  const found = question.type === "matrix" ? question.rows.find(({ code }) => code === row) : undefined;
  return found ? spoken(found.text, language) : "";
}
