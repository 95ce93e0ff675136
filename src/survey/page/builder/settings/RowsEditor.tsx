import { Button, Checkbox } from "antd";
import { useState, type ReactElement } from "react";
import { Icon } from "../../../../ui/Icon.tsx";
import { LIMITS } from "../../../domain/definition/definition-limits.ts";
import type { MatrixQuestion, MatrixRow } from "../../../domain/definition/survey-definition.ts";
import { addBlank, addRows, moveItem } from "../../../domain/editing/edit-parts.ts";
import { codeFault } from "../../../domain/editing/new-code.ts";
import { renameRowCode } from "../../../domain/editing/rename-code.ts";
import { withProperty } from "../../../domain/editing/set-property.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import { focusSoon } from "../focus-soon.ts";
import { CodeField } from "./CodeField.tsx";
import { IndicatorChoice } from "./IndicatorField.tsx";
import { PartWords } from "./PartWords.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import type { ChangeQuestion } from "./change-question.ts";
import css from "./settings.module.css";
import { SortableRows } from "./SortableRows.tsx";

interface RowsEditorProps {
  readonly question: MatrixQuestion;
  readonly change: ChangeQuestion;
}

/** Rows of a matrix: words, code, indicator, and what may be added to a grade. */
export function RowsEditor({ question, change }: RowsEditorProps): ReactElement {
  const say = useBuilderWords();
  const { edit, readOnly } = useBuilder();
  const [isPasting, setPasting] = useState(false);
  const { rows, code } = question;
  const set = (part: string, next: (rows: readonly MatrixRow[]) => readonly MatrixRow[]): void =>
    change((one) => (one.type === "matrix" ? { ...one, rows: next(one.rows) } : one), part);
  const setOne = (at: number, part: string, next: (row: MatrixRow) => MatrixRow): void =>
    set(`row ${rows[at]?.code ?? ""} ${part}`, (list) => list.map((row, i) => (i === at ? next(row) : row)));
  const add = (): void => {
    set("rows", (list) => addBlank(list, { prefix: "r", most: LIMITS.rows }));
    focusSoon(`[data-settings="${code}"] li:nth-child(${rows.length + 1}) input[data-words]`);
  };
  const paste = (lines: string): void =>
    set("paste", (list) =>
      addRows(
        list.filter(({ text }) => text.zh !== "" || text.en !== undefined),
        lines,
      ),
    );
  const isFull = rows.length >= LIMITS.rows;
  return (
    <section className={css["field"]} aria-label={say("parts.rows")}>
      <span className={css["label"]}>{say("parts.rows")}</span>
      <SortableRows
        ids={rows.map((row) => row.code)}
        label={say("parts.rows")}
        onMove={(from, to) => set("order", (list) => moveItem(list, from, to))}
        onRemove={(at) => set("removal", (list) => list.toSpliced(at, 1))}
        row={(at) => {
          const row = rows[at];
          if (!row) return null;
          return (
            <>
              <CodeField
                code={row.code}
                label={say("parts.code", { number: at + 1 })}
                disabled={readOnly}
                faultOf={(typed) => {
                  const others = rows.filter((one) => one !== row).map((one) => one.code);
                  const fault = codeFault(typed, others, "part");
                  return fault && say(fault === "wrong-form" ? "codeFault.wrong-part" : `codeFault.${fault}`);
                }}
                onChange={(to) => edit((now) => renameRowCode(now, code, { from: row.code, to }))}
              />
              <PartWords
                number={at + 1}
                text={row.text}
                onChange={(text) => setOne(at, "text", (one) => ({ ...one, text }))}
                onNext={add}
                onLines={paste}
              />
              <RowMarks row={row} at={at} setOne={setOne} />
            </>
          );
        }}
      />
      {!readOnly && (
        <div className={css["buttons"]}>
          <Button size="small" icon={<Icon name="plus" size={16} />} disabled={isFull} onClick={add}>
            {say("parts.addRow")}
          </Button>
          <Button size="small" disabled={isFull} onClick={() => setPasting(true)}>
            {say("parts.paste")}
          </Button>
          {isFull && <span className="hy-second">{say("parts.full", { max: LIMITS.rows })}</span>}
        </div>
      )}
      <PasteDialog
        open={isPasting}
        onClose={() => setPasting(false)}
        onAdd={(lines) => {
          setPasting(false);
          paste(lines);
        }}
      />
    </section>
  );
}

interface RowMarksProps {
  readonly row: MatrixRow;
  readonly at: number;
  readonly setOne: (at: number, part: string, next: (row: MatrixRow) => MatrixRow) => void;
}

/** The indicator beside the row, and whether words and files may be added. */
function RowMarks({ row, at, setOne }: RowMarksProps): ReactElement {
  const say = useBuilderWords();
  const mark = (part: "remark" | "attachment", isOn: boolean): void =>
    setOne(at, part, (one) => withProperty(one, part, isOn || undefined));
  return (
    <span className={css["marks"]}>
      <IndicatorChoice
        label={say("parts.indicator", { number: at + 1 })}
        value={row.indicator}
        onChange={(indicator) => setOne(at, "indicator", (one) => withProperty(one, "indicator", indicator))}
      />
      <Checkbox checked={row.remark === true} onChange={({ target }) => mark("remark", target.checked)}>
        {say("parts.remark")}
      </Checkbox>
      <Checkbox
        checked={row.attachment === true}
        onChange={({ target }) => mark("attachment", target.checked)}
      >
        {say("parts.attachment")}
      </Checkbox>
    </span>
  );
}
