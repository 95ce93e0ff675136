import type { ClipboardEvent, KeyboardEvent, ReactElement } from "react";
import { LIMITS } from "../../../domain/definition/definition-limits.ts";
import type { SurveyText } from "../../../domain/definition/survey-definition.ts";
import { withoutStaleEnglish } from "../../../domain/editing/stale-english.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import css from "./settings.module.css";
import { WordsField } from "./WordsField.tsx";

interface PartWordsProps {
  readonly number: number;
  readonly text: SurveyText;
  readonly onChange: (text: SurveyText) => void;
  /** Enter: the next one. */
  readonly onNext: () => void;
  /** Several lines were pasted. */
  readonly onLines: (lines: string) => void;
}

/** Words of an option or row in the survey's languages. */
export function PartWords({ number, text, onChange, onNext, onLines }: PartWordsProps): ReactElement {
  const say = useBuilderWords();
  const { bilingual } = useBuilder();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const lines = event.clipboardData.getData("text/plain");
    if (!/[\r\n]/u.test(lines.trim())) return;
    event.preventDefault();
    onLines(lines);
  };
  return (
    <span className={css["partWords"]}>
      <WordsField
        label={say("parts.text", { number })}
        value={text.zh}
        maxLength={LIMITS.label}
        onChange={(zh) => onChange(withoutStaleEnglish(text, { ...text, zh }))}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {(bilingual || text.en !== undefined) && (
        <WordsField
          label={say("parts.textEn", { number })}
          placeholder={say("field.english")}
          value={text.en ?? ""}
          maxLength={LIMITS.label}
          onChange={(en) => onChange(en === "" ? { zh: text.zh } : { zh: text.zh, en })}
        />
      )}
    </span>
  );
}
