import type { ReactElement } from "react";
import { useMoreWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import css from "./MappingEditor.module.css";
import { withColumn, type Field, type Mapping, type Sheet } from "./mapping-draft.ts";

interface MappingTableProps {
  readonly sheet: Sheet;
  readonly fields: readonly Field[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Every column of the sheet: what stands in it, and which field it fills. */
export function MappingTable(props: MappingTableProps): ReactElement {
  const say = useMoreWords();
  return (
    <>
      <div className={css["head"]} aria-hidden="true">
        <span>{say("imports.column")}</span>
        <span>{say("imports.samples")}</span>
        <span>{say("imports.field")}</span>
        <span>{say("imports.why")}</span>
      </div>
      <ul className={css["rows"]}>
        {props.sheet.columns.map((column) => (
          <ColumnRow key={column.name} column={column} {...props} />
        ))}
      </ul>
    </>
  );
}

const SAMPLES = 3;

function ColumnRow(props: MappingTableProps & { readonly column: Sheet["columns"][number] }): ReactElement {
  const { column, fields, mapping, onChange } = props;
  const say = useMoreWords();
  const chosen = mapping.columns[column.name] ?? null;
  const usedBy = (code: string): string | undefined =>
    Object.entries(mapping.columns).find(([name, field]) => field === code && name !== column.name)?.[0];
  const choices = fields.map(({ code, label, required }) => {
    const other = usedBy(code);
    const text = required ? say("imports.requiredMark", { label }) : label;
    return other === undefined
      ? { value: code, label: text }
      : { value: code, label: say("imports.usedBy", { label, column: other }), disabled: true };
  });
  const samples = column.samples.slice(0, SAMPLES);
  return (
    <li className={css["row"]} data-read={chosen !== null}>
      <span className={css["column"]}>{column.name}</span>
      <span className={css["samples"]}>
        {samples.length > 0 ? samples.join("　·　") : say("imports.noSamples")}
      </span>
      <ChoiceInput
        aria-label={say("imports.fieldOf", { column: column.name })}
        none={say("imports.notRead")}
        choices={choices}
        value={chosen}
        onChange={(field) => onChange(withColumn(mapping, column.name, field))}
      />
      <Why guess={column.guess} chosen={chosen} />
    </li>
  );
}

const SAME = 1;
const SURE = 0.8;

function Why(props: {
  readonly guess: Sheet["columns"][number]["guess"];
  readonly chosen: string | null;
}): ReactElement {
  const { guess, chosen } = props;
  const say = useMoreWords();
  if (chosen === null) return <span className={css["why"]}>{guess ? "" : say("imports.whyNone")}</span>;
  if (guess?.field !== chosen) return <span className={css["why"]}>{say("imports.whyYou")}</span>;
  const percent = Math.round(guess.confidence * 100);
  if (guess.confidence >= SAME) return <span className={css["why"]}>{say("imports.whySame")}</span>;
  const sure = guess.confidence >= SURE;
  return (
    <span className={css["why"]} data-tone={sure ? "sure" : "check"}>
      {say(sure ? "imports.whyLike" : "imports.whyContent", { percent })}
    </span>
  );
}
