import { Segmented, Select } from "antd";
import { useId, type ReactElement } from "react";
import {
  GRADE_NAMES,
  type GradeCount,
  type GradeNames,
  type MatrixQuestion,
  type Question,
  type RatingQuestion,
} from "../../../domain/definition/survey-definition.ts";
import { withProperty } from "../../../domain/editing/set-property.ts";
import { gradeWords } from "../../../words/grade-words.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import type { ChangeQuestion } from "./change-question.ts";
import css from "./settings.module.css";

interface ScaleFieldsProps {
  readonly question: RatingQuestion | MatrixQuestion;
  readonly change: ChangeQuestion;
}

/** Five or four grades, and how they are called. */
export function ScaleFields({ question, change }: ScaleFieldsProps): ReactElement {
  const say = useBuilderWords();
  const { language, readOnly } = useBuilder();
  const id = useId();
  const { scale, gradeNames = "satisfaction" } = question;
  const words = gradeWords[language][gradeNames];
  const values = scale === 5 ? [1, 2, 3, 4, 5] : [2, 3, 4, 5];
  return (
    <>
      <div className={css["field"]} role="group" aria-labelledby={`${id}-scale`}>
        <span id={`${id}-scale`} className={css["label"]}>
          {say("field.scale")}
        </span>
        <Segmented<GradeCount>
          value={scale}
          disabled={readOnly}
          onChange={(next) => change((one) => withScale(one, next), "scale")}
          options={[
            { value: 5, label: say("field.five") },
            { value: 4, label: say("field.four") },
          ]}
        />
      </div>
      <div className={css["field"]}>
        <label htmlFor={`${id}-names`}>{say("field.gradeNames")}</label>
        <Select<GradeNames>
          id={`${id}-names`}
          value={gradeNames}
          onChange={(next) => change((one) => withNames(one, next), "gradeNames")}
          options={GRADE_NAMES.map((value) => ({ value, label: say(`field.${value}`) }))}
        />
        <span className="hy-third">{values.map((value) => words[value] ?? "").join(" · ")}</span>
      </div>
    </>
  );
}

/** Satisfaction is what is meant where nothing is said. */
function withNames(question: Question, names: GradeNames): Question {
  if (question.type !== "rating" && question.type !== "matrix") return question;
  return withProperty<RatingQuestion | MatrixQuestion, "gradeNames">(
    question,
    "gradeNames",
    names === "satisfaction" ? undefined : names,
  );
}

function withScale(question: Question, scale: GradeCount): Question {
  return question.type === "rating" || question.type === "matrix" ? { ...question, scale } : question;
}
