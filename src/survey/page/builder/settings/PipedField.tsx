import { Button } from "antd";
import { useId, useRef, useState, type ReactElement } from "react";
import { Icon } from "../../../../ui/Icon.tsx";
import type { PipedText, SurveyLanguage } from "../../../domain/definition/survey-definition.ts";
import { fromTokens, toTokens } from "../../../domain/editing/text-tokens.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import { focusSoon } from "../focus-soon.ts";
import { BlankDialog } from "./BlankDialog.tsx";
import css from "./settings.module.css";
import { WordsField } from "./WordsField.tsx";

interface PipedFieldProps {
  readonly label: string;
  readonly text: PipedText | undefined;
  /** Blanks may quote questions before the one with this code; null: any. */
  readonly before: string | null;
  /** May be absent: emptied in Chinese and English it is. The words of the button that adds it. */
  readonly optional?: string;
  readonly onChange: (text: PipedText | undefined, language: SurveyLanguage) => void;
}

/** A text in Chinese and, where the survey is in English too, English; with blanks to insert. */
export function PipedField(props: PipedFieldProps): ReactElement {
  const say = useBuilderWords();
  const { bilingual, readOnly } = useBuilder();
  const { text } = props;
  const languages = bilingual || text?.en !== undefined ? (["zh", "en"] as const) : (["zh"] as const);
  const [filling, setFilling] = useState<SurveyLanguage | null>(null);
  const fields = useRef<Partial<Record<SurveyLanguage, HTMLTextAreaElement | null>>>({});
  const change = (language: SurveyLanguage, typed: string): void =>
    props.onChange(changed(text, language, { typed, optional: props.optional !== undefined }), language);
  const id = useId();
  const [isWanted, setWanted] = useState(false);
  if (props.optional !== undefined && text === undefined && !isWanted)
    return (
      <AddField
        label={props.optional}
        onAdd={() => {
          setWanted(true);
          focusSoon(`[id="${id}"] textarea`);
        }}
      />
    );
  const insert = (token: string): void => {
    if (filling === null) return;
    const field = fields.current[filling];
    const words = toTokens(text?.[filling]);
    const at = field?.selectionStart ?? words.length;
    change(filling, words.slice(0, at) + token + words.slice(field?.selectionEnd ?? at));
    setFilling(null);
  };
  return (
    <div className={css["field"]} id={id}>
      <span className={css["label"]}>{props.label}</span>
      <div className={css["languages"]}>
        {languages.map((language) => (
          <LanguageField
            key={language}
            label={`${props.label}${languages.length > 1 ? ` · ${say(`field.${language === "zh" ? "chinese" : "english"}`)}` : ""}`}
            mark={languages.length > 1 ? say(language === "zh" ? "field.chinese" : "field.english") : ""}
            language={language}
            value={toTokens(text?.[language])}
            onChange={(typed) => change(language, typed)}
            onField={(field) => (fields.current[language] = field)}
            onInsert={readOnly ? null : () => setFilling(language)}
          />
        ))}
      </div>
      <BlankDialog
        open={filling !== null}
        language={filling ?? "zh"}
        before={props.before}
        onClose={() => setFilling(null)}
        onInsert={insert}
      />
    </div>
  );
}

/** What is not there takes one line. */
function AddField(props: { readonly label: string; readonly onAdd: () => void }): ReactElement | null {
  const { readOnly } = useBuilder();
  if (readOnly) return null;
  return (
    <div>
      <Button size="small" icon={<Icon name="plus" size={16} />} onClick={props.onAdd}>
        {props.label}
      </Button>
    </div>
  );
}

interface LanguageFieldProps {
  readonly label: string;
  readonly mark: string;
  readonly language: SurveyLanguage;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onField: (field: HTMLTextAreaElement | null) => void;
  /** Null: read only. */
  readonly onInsert: (() => void) | null;
}

function LanguageField(props: LanguageFieldProps): ReactElement {
  const say = useBuilderWords();
  const id = useId();
  return (
    <div className={css["language"]} lang={props.language === "zh" ? "zh-CN" : "en"}>
      <WordsField
        id={id}
        label={props.label}
        multiline
        value={props.value}
        maxLength={2000}
        onChange={props.onChange}
        onField={props.onField}
      />
      <span className={css["under"]}>
        <span className="hy-third">{props.mark}</span>
        {props.onInsert && (
          <Button type="link" size="small" onClick={props.onInsert}>
            {say("blank.insert")}
          </Button>
        )}
      </span>
    </div>
  );
}

function changed(
  text: PipedText | undefined,
  language: SurveyLanguage,
  { typed, optional }: { readonly typed: string; readonly optional: boolean },
): PipedText | undefined {
  const words = fromTokens(typed);
  const { zh = "", en } = text ?? {};
  const next: PipedText =
    language === "zh"
      ? { zh: words, ...(en === undefined ? {} : { en }) }
      : { zh, ...(typed === "" ? {} : { en: words }) };
  return optional && next.zh === "" && next.en === undefined ? undefined : next;
}
