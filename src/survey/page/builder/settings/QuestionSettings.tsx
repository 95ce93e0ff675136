import { ConfigProvider, Switch } from "antd";
import { useId, type ReactElement } from "react";
import type { Question } from "../../../domain/definition/survey-definition.ts";
import { replaceQuestion } from "../../../domain/editing/edit-question.ts";
import { placeOf, questionOf } from "../../../domain/editing/move-question.ts";
import { shownWhen, withProperty } from "../../../domain/editing/set-property.ts";
import { withoutStaleEnglish } from "../../../domain/editing/stale-english.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import type { ChangeQuestion } from "./change-question.ts";
import { ConditionField } from "./ConditionField.tsx";
import { IndicatorField } from "./IndicatorField.tsx";
import { OptionsEditor } from "./OptionsEditor.tsx";
import { PipedField } from "./PipedField.tsx";
import { QuestionCodeField } from "./QuestionCodeField.tsx";
import { RowsEditor } from "./RowsEditor.tsx";
import { ScaleFields } from "./ScaleFields.tsx";
import css from "./settings.module.css";
import { TypeFields } from "./TypeFields.tsx";

/** All that can be set of one question. */
export function QuestionSettings({ code }: { readonly code: string }): ReactElement | null {
  const { definition, readOnly, edit } = useBuilder();
  const question = questionOf(definition, code);
  if (!question) return null;
  const change = (next: (question: Question) => Question, part: string): void =>
    edit((now) => replaceQuestion(now, code, next), `${code} ${part}`);
  return (
    <ConfigProvider componentDisabled={readOnly}>
      <div className={css["settings"]} data-settings={code}>
        <Texts question={question} change={change} />
        <Parts question={question} change={change} />
        <div className={css["row"]}>
          {question.type !== "section" && <RequiredField question={question} change={change} />}
          <QuestionCodeField code={code} />
        </div>
        <ShownField question={question} change={change} />
      </div>
    </ConfigProvider>
  );
}

interface PartProps {
  readonly question: Question;
  readonly change: ChangeQuestion;
}

function Texts({ question, change }: PartProps): ReactElement {
  const say = useBuilderWords();
  return (
    <>
      <PipedField
        label={say("field.text")}
        text={question.text}
        before={question.code}
        onChange={(text, language) =>
          change(
            (one) => ({ ...one, text: withoutStaleEnglish(one.text, text ?? { zh: "" }) }),
            `text ${language}`,
          )
        }
      />
      <PipedField
        label={say("field.help")}
        text={question.help}
        before={question.code}
        optional={say("field.addHelp")}
        onChange={(help, language) => change((one) => withProperty(one, "help", help), `help ${language}`)}
      />
    </>
  );
}

/** What only some types have. */
function Parts({ question, change }: PartProps): ReactElement | null {
  switch (question.type) {
    case "rating":
      return (
        <div className={css["row"]}>
          <ScaleFields question={question} change={change} />
          <IndicatorField question={question} change={change} />
        </div>
      );
    case "matrix":
      return (
        <>
          <div className={css["row"]}>
            <ScaleFields question={question} change={change} />
          </div>
          <RowsEditor question={question} change={change} />
        </>
      );
    case "nps":
    case "yes_no":
      return <IndicatorField question={question} change={change} />;
    case "single":
    case "multiple":
      return (
        <>
          <OptionsEditor question={question} change={change} />
          <TypeFields question={question} change={change} />
        </>
      );
    default:
      return <TypeFields question={question} change={change} />;
  }
}

function RequiredField({ question, change }: PartProps): ReactElement | null {
  const say = useBuilderWords();
  const id = useId();
  if (question.type === "section") return null;
  return (
    <div className={css["field"]}>
      <label htmlFor={id}>{say(question.type === "matrix" ? "field.requiredRows" : "field.required")}</label>
      <div>
        <Switch
          id={id}
          checked={question.required === true}
          onChange={(required) => change((one) => ({ ...one, required }) as Question, "required")}
        />
      </div>
    </div>
  );
}

function ShownField({ question, change }: PartProps): ReactElement {
  const say = useBuilderWords();
  const { definition } = useBuilder();
  const place = placeOf(definition, question.code);
  return (
    <ConditionField
      label={say("field.condition")}
      place={{ page: place?.page ?? 0, question: place?.at ?? 0 }}
      shown={question}
      onChange={(shown) => change((one) => shownWhen(one, shown), "condition")}
    />
  );
}
