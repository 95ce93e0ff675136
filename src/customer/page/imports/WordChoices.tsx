import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { ImportPreview } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import css from "./MappingEditor.module.css";
import { withWord, type Field, type Mapping } from "./mapping-draft.ts";

interface WordChoicesProps {
  readonly preview: ImportPreview;
  readonly fields: readonly Field[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Words of the file that no choice is known for, and those explained already. */
export function WordChoices(props: WordChoicesProps): ReactElement | null {
  const say = useMoreWords();
  const filled = new Set(Object.values(props.mapping.columns));
  const choosing = props.fields.filter(({ code, choices }) => choices.length > 0 && filled.has(code));
  const open = choosing
    .map((field) => ({ field, words: wordsOf(field.code, props) }))
    .filter(({ words }) => words.length > 0);
  if (open.length === 0) return null;
  return (
    <div className={css["words"]}>
      <h3>{say("imports.wordsTitle")}</h3>
      <p className={css["small"]}>{say("imports.wordsNote")}</p>
      {open.map(({ field, words }) => (
        <FieldWords key={field.code} field={field} words={words} {...props} />
      ))}
    </div>
  );
}

/** Words explained already, then those of the preview that could not be read. */
function wordsOf(code: string, { preview, mapping }: WordChoicesProps): readonly string[] {
  const at = preview.columns.findIndex(({ field }) => field === code);
  const unread = preview.rows.flatMap(({ cells }) => {
    const cell = cells[at];
    return cell && cell.error !== null && cell.written.trim() !== "" ? [cell.written.trim()] : [];
  });
  return [...new Set([...Object.keys(mapping.values[code] ?? {}), ...unread])];
}

function FieldWords(
  props: WordChoicesProps & { readonly field: Field; readonly words: readonly string[] },
): ReactElement {
  const { field, words, mapping, onChange } = props;
  const say = useMoreWords();
  const choices = field.choices.map(({ code, label }) => ({ value: code, label }));
  return (
    <div className={css["extras"]} role="group" aria-label={field.label}>
      <strong>{field.label}</strong>
      {words.map((word) => (
        <label key={word} className={css["word"]}>
          <span>{word}</span>
          <ChoiceInput
            aria-label={say("imports.wordOf", { word })}
            none={say("imports.meaningNone")}
            choices={choices}
            value={mapping.values[field.code]?.[word] ?? null}
            onChange={(value) => onChange(withWord(mapping, field.code, word, value))}
          />
        </label>
      ))}
      <AddWord
        onAdd={(word) => onChange(withWord(mapping, field.code, word, field.choices[0]?.code ?? null))}
      />
    </div>
  );
}

/** A word that stands further down in the file than the preview reaches. */
function AddWord(props: { readonly onAdd: (word: string) => void }): ReactElement {
  const say = useMoreWords();
  const [word, setWord] = useState("");
  const add = (): void => {
    if (word.trim() !== "") props.onAdd(word.trim());
    setWord("");
  };
  return (
    <div className={css["word"]}>
      <Input
        aria-label={say("imports.newWord")}
        placeholder={say("imports.newWord")}
        maxLength={200}
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onPressEnter={add}
      />
      <Button
        icon={<Icon name="plus" size={14} />}
        disabled={word.trim() === ""}
        onClick={add}
        style={{ justifySelf: "start" }}
      >
        {say("imports.addWord")}
      </Button>
    </div>
  );
}
