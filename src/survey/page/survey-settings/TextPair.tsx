import type { ReactElement } from "react";
import type { SurveyLanguage, SurveyText } from "../../domain/definition/survey-definition.ts";
import { WordsField } from "../builder/settings/WordsField.tsx";
import { withWords } from "./edit-texts.ts";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";

interface TextPairProps {
  readonly label: string;
  /** Label shown; else it is only read out. */
  readonly labelled?: boolean;
  readonly text: SurveyText;
  readonly languages: readonly SurveyLanguage[];
  readonly maxLength: number;
  readonly multiline?: boolean;
  readonly onChange: (text: SurveyText) => void;
}

/** A text in Chinese and, where the survey is in English too, English beside it. */
export function TextPair(props: TextPairProps): ReactElement {
  const { label, text, languages, maxLength, onChange } = props;
  const say = useSettingsWords();
  const shown =
    languages.includes("en") || text.en !== undefined ? (["zh", "en"] as const) : (["zh"] as const);
  return (
    <div className={css["field"]} role="group" aria-label={label}>
      {props.labelled !== false && <span className={css["label"]}>{label}</span>}
      <div className={css["pair"]}>
        {shown.map((language) => (
          <div key={language} lang={language === "zh" ? "zh-CN" : "en"}>
            <WordsField
              label={`${label} · ${say(`settings.${language}`)}`}
              value={text[language] ?? ""}
              maxLength={maxLength}
              multiline={props.multiline === true}
              placeholder={shown.length > 1 ? say(`settings.${language}`) : ""}
              onChange={(typed) => onChange(withWords(text, language, typed))}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
