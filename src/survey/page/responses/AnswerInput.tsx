import { Checkbox, Input } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import type { MatrixQuestion, Question, SurveyOption } from "../../domain/definition/survey-definition.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { useGradeWords, type GradeNames } from "../results/use-grade-words.ts";
import { useSpokenText } from "../results/use-spoken-text.ts";
import css from "./AnswerInput.module.css";
import { useResponseWords } from "./response-words.ts";

interface AnswerInputProps<Q> {
  readonly question: Q;
  /** Null: no answer. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A field for the answer to a question; the server checks what it holds. */
export function AnswerInput(props: AnswerInputProps<Question>): ReactElement | null {
  const { question, value, onChange } = props;
  switch (question.type) {
    case "rating":
      return (
        <GradeInput
          label={question.code}
          value={value}
          scale={question.scale}
          names={question.gradeNames ?? "satisfaction"}
          onChange={onChange}
        />
      );
    case "matrix":
      return <MatrixInput {...props} question={question} />;
    case "nps":
      return <NpsInput {...props} />;
    case "yes_no":
      return <YesNoInput {...props} />;
    case "single":
      return <SingleInput {...props} options={question.options} />;
    case "multiple":
      return <MultipleInput {...props} options={question.options} />;
    case "section":
      return null;
    default:
      return <PlainInput {...props} />;
  }
}

interface GradeInputProps {
  readonly label: string;
  readonly value: unknown;
  readonly scale: 4 | 5;
  readonly names: GradeNames;
  readonly onChange: (value: number | null) => void;
}

function GradeInput({ label, value, scale, names, onChange }: GradeInputProps): ReactElement {
  const say = useResponseWords();
  const words = useGradeWords(names);
  const grades = [5, 4, 3, 2, 1].slice(0, scale);
  return (
    <ChoiceInput
      aria-label={label}
      none={say("correction.noAnswer")}
      choices={grades.map((grade) => ({ value: String(grade), label: `${grade} ${words(grade)}` }))}
      value={value === null || value === undefined ? null : String(value)}
      onChange={(grade) => onChange(grade === null ? null : Number(grade))}
    />
  );
}

interface RowGiven {
  readonly value?: number;
  readonly remark?: string;
  readonly files?: readonly string[];
}

function MatrixInput({ question, value, onChange }: AnswerInputProps<MatrixQuestion>): ReactElement {
  const say = useResponseWords();
  const spoken = useSpokenText();
  const rows = (value ?? {}) as Readonly<Record<string, number | RowGiven>>;
  const change = (code: string, part: { readonly value?: number | null; readonly remark?: string }): void => {
    const before = rows[code];
    const whole: RowGiven = typeof before === "number" ? { value: before } : (before ?? {});
    const { value: grade, remark, ...rest } = { ...whole, ...part };
    const next = {
      ...rest,
      ...(typeof grade === "number" && { value: grade }),
      ...(remark !== undefined && remark !== "" && { remark }),
    };
    const { [code]: _gone, ...others } = rows;
    const all = Object.keys(next).length === 0 ? others : { ...others, [code]: next };
    onChange(Object.keys(all).length === 0 ? null : all);
  };
  return (
    <div className={css["rows"]}>
      {question.rows.map(({ code, text, remark: takesRemark }) => {
        const row = rows[code];
        const given: RowGiven = typeof row === "number" ? { value: row } : (row ?? {});
        return (
          <div key={code} className={css["row"]}>
            <span>{spoken(text)}</span>
            <GradeInput
              label={spoken(text)}
              value={given.value ?? null}
              scale={question.scale}
              names={question.gradeNames ?? "satisfaction"}
              onChange={(grade) => change(code, { value: grade })}
            />
            {takesRemark && (
              <Input
                aria-label={`${spoken(text)} ${say("one.remark")}`}
                placeholder={say("one.remark")}
                value={given.remark ?? ""}
                onChange={(event) => change(code, { remark: event.target.value })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function NpsInput({ question, value, onChange }: AnswerInputProps<Question>): ReactElement {
  const say = useResponseWords();
  return (
    <ChoiceInput
      aria-label={question.code}
      none={say("correction.noAnswer")}
      choices={Array.from({ length: 11 }, (_, at) => ({ value: String(10 - at), label: String(10 - at) }))}
      value={value === null ? null : String(value)}
      onChange={(points) => onChange(points === null ? null : Number(points))}
    />
  );
}

function YesNoInput({ question, value, onChange }: AnswerInputProps<Question>): ReactElement {
  const say = useResponseWords();
  return (
    <ChoiceInput
      aria-label={question.code}
      none={say("correction.noAnswer")}
      choices={[
        { value: "true", label: say("one.yes") },
        { value: "false", label: say("one.no") },
      ]}
      value={value === null ? null : String(value)}
      onChange={(answer) => onChange(answer === null ? null : answer === "true")}
    />
  );
}

type ChoiceProps = AnswerInputProps<Question> & { readonly options: readonly SurveyOption[] };

/** A choice may be a code, or `other` with the customer's own words. */
function readChoice(choice: unknown): { readonly code: string; readonly text: string } {
  if (typeof choice === "object" && choice !== null) return choice as { code: string; text: string };
  return { code: String(choice), text: "" };
}

const writeChoice = (code: string, text: string, isOther: boolean): unknown =>
  isOther ? { code, text } : code;

function SingleInput({ question, options, value, onChange }: ChoiceProps): ReactElement {
  const say = useResponseWords();
  const spoken = useSpokenText();
  const chosen = value === null ? null : readChoice(value);
  const other = options.find((option) => option.other);
  return (
    <>
      <ChoiceInput
        aria-label={question.code}
        none={say("correction.noAnswer")}
        choices={options.map(({ code, text }) => ({ value: code, label: spoken(text) }))}
        value={chosen?.code ?? null}
        onChange={(code) => onChange(code === null ? null : writeChoice(code, "", code === other?.code))}
      />
      {other && chosen?.code === other.code && (
        <Input
          className={css["other"] ?? ""}
          aria-label={say("correction.words")}
          value={chosen.text}
          onChange={(event) => onChange(writeChoice(other.code, event.target.value, true))}
        />
      )}
    </>
  );
}

function MultipleInput({ options, value, onChange }: ChoiceProps): ReactElement {
  const say = useResponseWords();
  const spoken = useSpokenText();
  const chosen = new Map(
    (value === null ? [] : [value].flat()).map((one) => [readChoice(one).code, readChoice(one)]),
  );
  const write = (codes: readonly string[], otherText?: string): void => {
    const next = options
      .filter(({ code }) => codes.includes(code))
      .map(({ code, other }) => writeChoice(code, otherText ?? chosen.get(code)?.text ?? "", other === true));
    onChange(next.length === 0 ? null : next);
  };
  return (
    <div className={css["rows"]}>
      {options.map(({ code, text, other }) => (
        <div key={code}>
          <Checkbox
            checked={chosen.has(code)}
            onChange={(event) => {
              const rest = [...chosen.keys()].filter((one) => one !== code);
              write(event.target.checked ? [...rest, code] : rest);
            }}
          >
            {spoken(text)}
          </Checkbox>
          {other && chosen.has(code) && (
            <Input
              className={css["other"] ?? ""}
              aria-label={say("correction.words")}
              value={chosen.get(code)?.text ?? ""}
              onChange={(event) => write([...chosen.keys()], event.target.value)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function PlainInput({ question, value, onChange }: AnswerInputProps<Question>): ReactElement {
  const say = useResponseWords();
  const text = value === null ? "" : String(value);
  const set = (typed: string): void => onChange(typed === "" ? null : typed);
  if (question.type === "date")
    return <DateInput aria-label={question.code} value={text || null} onChange={onChange} />;
  if (question.type === "number")
    return (
      <Input
        type="number"
        step="any"
        aria-label={question.code}
        value={text}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
      />
    );
  if (question.type === "text")
    return (
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={question.code}
        value={text}
        onChange={(event) => set(event.target.value)}
      />
    );
  const isMasked = text.includes("*");
  return (
    <>
      <Input
        type="tel"
        aria-label={question.code}
        value={isMasked ? "" : text}
        placeholder={isMasked ? text : ""}
        onChange={(event) => set(event.target.value)}
      />
      {isMasked && <p className="hy-third">{say("correction.masked")}</p>}
    </>
  );
}
