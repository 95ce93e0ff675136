import { Select } from "antd";
import { useId, type ReactElement } from "react";
import type { Question } from "../../../domain/definition/survey-definition.ts";
import { withProperty } from "../../../domain/editing/set-property.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../../../domain/taxonomy/default-taxonomy.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import type { ChangeQuestion } from "./change-question.ts";
import css from "./settings.module.css";

const KNOWN = indicatorsOf(DEFAULT_TAXONOMY);

interface IndicatorFieldProps {
  readonly question: Extract<Question, { indicator?: string }>;
  readonly change: ChangeQuestion;
}

/** The indicator that a question measures. */
export function IndicatorField({ question, change }: IndicatorFieldProps): ReactElement {
  const say = useBuilderWords();
  const id = useId();
  return (
    <div className={css["field"]}>
      <label htmlFor={id}>{say("field.indicator")}</label>
      <IndicatorChoice
        id={id}
        value={question.indicator}
        onChange={(indicator) =>
          change((one) => withProperty(one as typeof question, "indicator", indicator), "indicator")
        }
      />
      <span className="hy-third">{say("field.indicatorNote")}</span>
    </div>
  );
}

interface IndicatorChoiceProps {
  readonly id?: string;
  /** Read out where no label stands beside it. */
  readonly label?: string;
  readonly value: string | undefined;
  readonly onChange: (indicator: string | undefined) => void;
}

/** Indicators by dimension, to search through; one that is not in the taxonomy stays as it is. */
export function IndicatorChoice({ id, label, value, onChange }: IndicatorChoiceProps): ReactElement {
  const say = useBuilderWords();
  const { language } = useBuilder();
  const own = value !== undefined && !KNOWN.has(value) ? [{ value, label: value }] : [];
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      className={css["choice"] ?? ""}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={say("field.noIndicator")}
      value={value ?? null}
      onChange={(next: string | undefined) => onChange(next)}
      popupMatchSelectWidth={false}
      options={[
        ...own,
        ...DEFAULT_TAXONOMY.map((dimension) => ({
          label: dimension.name[language],
          options: dimension.indicators.map(({ code, name }) => ({ value: code, label: name[language] })),
        })),
      ]}
    />
  );
}
