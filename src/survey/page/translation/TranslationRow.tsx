import { memo, useId, type ReactElement } from "react";
import { WordsField } from "../builder/settings/WordsField.tsx";
import { useSettingsWords } from "../survey-settings/settings-words.ts";
import css from "./Translation.module.css";
import { isMissing, type TranslationText } from "./translation-texts.ts";

interface TranslationRowProps extends Pick<
  TranslationText,
  "zh" | "en" | "maxLength" | "multiline" | "hasBlanks"
> {
  /** Key of the text. */
  readonly name: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (key: string, language: "zh" | "en", typed: string) => void;
}

/** One text in both languages. Drawn again only when it changed: a survey may have a thousand of them. */
export const TranslationRow = memo(function TranslationRow(props: TranslationRowProps): ReactElement {
  const { name, label, zh, maxLength, multiline, hasBlanks, readOnly, onChange } = props;
  const say = useSettingsWords();
  const id = useId();
  const isOpen = isMissing(props);
  return (
    <div className={css["row"]} data-text={name} data-missing={isOpen} role="group" aria-labelledby={id}>
      <span id={id} className={css["label"]}>
        {label}
      </span>
      {(["zh", "en"] as const).map((language) => (
        <div key={language} lang={language === "zh" ? "zh-CN" : "en"} className={css["field"]}>
          {readOnly ? (
            <p>{props[language] || "—"}</p>
          ) : (
            <WordsField
              label={`${label} · ${language === "en" ? zh.slice(0, 40) : ""} ${say(`translation.${language}`)}`}
              value={props[language]}
              maxLength={maxLength}
              multiline={multiline}
              placeholder={say(`translation.${language}`)}
              onChange={(typed) => onChange(name, language, typed)}
            />
          )}
        </div>
      ))}
      {hasBlanks && !readOnly && <p className={css["note"]}>{say("translation.blanks")}</p>}
    </div>
  );
});
