import { Alert } from "antd";
import { useId, type ReactElement } from "react";
import { useMoreWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import css from "./MappingEditor.module.css";
import { mappingForSheet, type Mapping, type Sheet } from "./mapping-draft.ts";

interface SheetChoiceProps {
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet | undefined;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which sheet of the workbook is read, and where its header was found. */
export function SheetChoice(props: SheetChoiceProps): ReactElement {
  const { sheets, sheet, mapping, onChange } = props;
  const say = useMoreWords();
  const id = useId();
  const named = ({ name, hidden, headerRow }: Sheet): string => {
    if (hidden) return say("imports.sheetHidden", { name });
    return headerRow === null ? say("imports.sheetNoHeader", { name }) : name;
  };
  const choose = (name: string | null): void => {
    const chosen = sheets.find((one) => one.name === name);
    if (chosen) onChange(mappingForSheet(mapping, chosen));
  };
  return (
    <>
      {sheets.length > 1 && (
        <div className={css["sheet"]}>
          <label htmlFor={id}>{say("imports.sheet")}</label>
          <ChoiceInput
            id={id}
            choices={sheets.map((one) => ({ value: one.name, label: named(one) }))}
            value={sheet?.name ?? null}
            onChange={choose}
          />
        </div>
      )}
      {sheet && sheet.headerRow !== null ? (
        <p className={css["small"]}>{say("imports.headerRow", { row: sheet.headerRow })}</p>
      ) : (
        <Alert type="error" showIcon role="alert" title={say("imports.noHeader")} />
      )}
    </>
  );
}
