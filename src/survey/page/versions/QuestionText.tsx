import { Tag } from "antd";
import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { Question, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import { plainText } from "../../domain/reading/name-question.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../../domain/taxonomy/default-taxonomy.ts";
import { gradeWords } from "../../words/grade-words.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import css from "./DefinitionText.module.css";

const INDICATORS = indicatorsOf(DEFAULT_TAXONOMY);

interface QuestionTextProps {
  readonly question: Question;
  /** Undefined: it takes no answer. */
  readonly number: number | undefined;
  readonly definition: SurveyDefinition;
}

/** One question to be read: its words, how it is answered, its parts, its condition. */
export function QuestionText({ question, number, definition }: QuestionTextProps): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  const help = plainText(question.help, language);
  const indicator = "indicator" in question ? question.indicator : undefined;
  return (
    <li className={css["question"]}>
      <p className={css["words"]}>
        {number !== undefined && <span className={css["number"]}>{number}.</span>}
        <span>{plainText(question.text, language)}</span>
      </p>
      {help !== "" && <p className="hy-third">{help}</p>}
      <p className={css["marks"]}>
        <Tag>{say(`content.types.${question.type}`)}</Tag>
        {"required" in question && question.required && <Tag>{say("content.required")}</Tag>}
        <GradeRange question={question} />
        <IndicatorName code={indicator} />
      </p>
      <Parts question={question} />
      {question.showIf && (
        <p className={css["condition"]}>
          {say("content.when", { condition: describeCondition(question.showIf, definition, language) })}
        </p>
      )}
    </li>
  );
}

function GradeRange({ question }: { readonly question: Question }): ReactElement | null {
  const say = usePublishWords();
  const language = useLanguage();
  if (question.type !== "rating" && question.type !== "matrix") return null;
  const words = gradeWords[language][question.gradeNames ?? "satisfaction"];
  const lowest = question.scale === 4 ? 2 : 1;
  return (
    <span className="hy-third">
      {say("content.grades", { count: question.scale, from: words[5] ?? "", to: words[lowest] ?? "" })}
    </span>
  );
}

/** The indicator a question or row is bound to; its code where the taxonomy has it no more. */
function IndicatorName({ code }: { readonly code: string | undefined }): ReactElement | null {
  const say = usePublishWords();
  const language = useLanguage();
  if (code === undefined) return null;
  const name = INDICATORS.get(code)?.name[language] ?? code;
  return <span className="hy-third">{say("content.indicator", { name })}</span>;
}

function Parts({ question }: { readonly question: Question }): ReactElement | null {
  const say = usePublishWords();
  const language = useLanguage();
  if (question.type === "matrix")
    return (
      <ul className={css["parts"]}>
        {question.rows.map((row) => (
          <li key={row.code}>
            {plainText(row.text, language)}
            {row.indicator !== undefined && <span className="hy-third"> · </span>}
            <IndicatorName code={row.indicator} />
            {row.remark && <span className="hy-third"> · {say("content.remark")}</span>}
          </li>
        ))}
      </ul>
    );
  if (question.type !== "single" && question.type !== "multiple") return null;
  return (
    <ul className={css["parts"]}>
      {question.options.map((option) => (
        <li key={option.code}>
          {plainText(option.text, language)}
          {option.exclusive && <span className="hy-third"> · {say("content.exclusive")}</span>}
          {option.other && <span className="hy-third"> · {say("content.other")}</span>}
        </li>
      ))}
    </ul>
  );
}
