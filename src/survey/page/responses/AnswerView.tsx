import type { ReactElement, ReactNode } from "react";
import { DateText } from "../../../ui/DateText.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import type { MatrixQuestion, Question, SurveyOption } from "../../domain/definition/survey-definition.ts";
import { GradeMark } from "../results/GradeMark.tsx";
import { useGradeWords, type GradeNames } from "../results/use-grade-words.ts";
import { useSpokenText } from "../results/use-spoken-text.ts";
import css from "./AnswerView.module.css";
import { useResponseWords } from "./response-words.ts";

interface AnswerViewProps {
  readonly question: Question;
  /** As the API tells it; null or absent: none. */
  readonly value: unknown;
}

/** An answer in the words of the version it was given to. */
export function AnswerView({ question, value }: AnswerViewProps): ReactElement {
  const say = useResponseWords();
  if (value === null || value === undefined)
    return <span className="hy-third">{say("one.notAnswered")}</span>;
  return <GivenAnswer question={question} value={value} />;
}

function GivenAnswer({ question, value }: AnswerViewProps): ReactElement {
  const say = useResponseWords();
  switch (question.type) {
    case "rating":
      return <GradeView value={value} names={question.gradeNames ?? "satisfaction"} />;
    case "nps":
      return <>{say("one.outOfTen", { value: String(value) })}</>;
    case "matrix":
      return <MatrixView question={question} value={value} />;
    case "single":
    case "multiple":
      return <ChoicesView options={question.options} value={value} />;
    case "yes_no":
      return <>{say(value === true ? "one.yes" : "one.no")}</>;
    default:
      return <PlainAnswer type={question.type} text={String(value)} />;
  }
}

function PlainAnswer(props: { readonly type: Question["type"]; readonly text: string }): ReactElement {
  if (props.type === "date") return <DateText date={props.text} />;
  if (props.type === "phone") return <MaskedText value={props.text} />;
  return <span className={css["words"]}>{props.text}</span>;
}

function GradeView(props: { readonly value: unknown; readonly names: GradeNames }): ReactElement {
  const words = useGradeWords(props.names);
  const grade = Number(props.value);
  return (
    <span className={css["grade"]}>
      <GradeMark grade={grade} /> {words(grade)}
    </span>
  );
}

interface RowShown {
  readonly value?: number;
  readonly remark?: string;
  readonly files?: readonly string[];
}

/** One row of a matrix answer; a grade alone is the number. */
function rowOf(value: unknown, code: string): RowShown | null {
  const row = (value as Readonly<Record<string, number | RowShown>>)[code];
  if (row === undefined) return null;
  return typeof row === "number" ? { value: row } : row;
}

function MatrixView(props: { readonly question: MatrixQuestion; readonly value: unknown }): ReactElement {
  const say = useResponseWords();
  const spoken = useSpokenText();
  const { question, value } = props;
  return (
    <ul className={css["rows"]}>
      {question.rows.map(({ code, text }) => {
        const row = rowOf(value, code);
        return (
          <li key={code}>
            <span className={css["row"]}>{spoken(text)}</span>
            {row?.value === undefined ? (
              <span className="hy-third">{say("one.notAnswered")}</span>
            ) : (
              <GradeView value={row.value} names={question.gradeNames ?? "satisfaction"} />
            )}
            {row?.remark && <span className={css["remark"]}>{row.remark}</span>}
            {row?.files && row.files.length > 0 && (
              <span className="hy-third">{say("one.files", { count: row.files.length })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ChoicesView(props: {
  readonly options: readonly SurveyOption[];
  readonly value: unknown;
}): ReactElement {
  const spoken = useSpokenText();
  const nameOf = (choice: unknown): ReactNode => {
    const { code, text } =
      typeof choice === "object" && choice !== null
        ? (choice as { readonly code: string; readonly text: string })
        : { code: String(choice), text: "" };
    const option = props.options.find((one) => one.code === code);
    const name = option ? spoken(option.text) : code;
    return text === "" ? name : `${name}：${text}`;
  };
  return (
    <ul className={css["choices"]}>
      {[props.value].flat().map((choice, at) => (
        <li key={at}>{nameOf(choice)}</li>
      ))}
    </ul>
  );
}
