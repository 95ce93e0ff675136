import type { ReactElement } from "react";
import type { ImportPreview } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { phoneText } from "../../../ui/phone-text.ts";
import { QueryState } from "../parts/QueryState.tsx";
import css from "./ImportTable.module.css";
import { useImportPreview } from "./import-queries.ts";
import type { Field, Mapping } from "./mapping-draft.ts";
import { WordChoices } from "./WordChoices.tsx";

interface PreviewProps {
  readonly id: string;
  /** Changes with the saved mapping. */
  readonly mappingKey: string;
  readonly fields: readonly Field[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** The first rows as they will be read, with what is wrong in each cell. */
export function Preview(props: PreviewProps): ReactElement {
  const say = useMoreWords();
  const preview = useImportPreview(props.id, props.mappingKey);
  const { data } = preview;
  return (
    <Panel
      title={say("imports.previewTitle", { count: data?.rows.length ?? 0 })}
      note={say("imports.previewNote")}
    >
      <QueryState query={preview} />
      {data && (
        <>
          <WordChoices
            preview={data}
            fields={props.fields}
            mapping={props.mapping}
            onChange={props.onChange}
          />
          <Verdict preview={data} />
          {data.rows.length > 0 && <PreviewTable preview={data} fields={props.fields} />}
        </>
      )}
    </Panel>
  );
}

/** How many of the rows can be read. */
function Verdict(props: { readonly preview: ImportPreview }): ReactElement {
  const say = useMoreWords();
  const { rows } = props.preview;
  const count = rows.length;
  const bad = rows.filter(
    ({ cells, errors }) => errors.length > 0 || cells.some(({ error }) => error !== null),
  ).length;
  const text =
    count === 0
      ? say("imports.previewEmpty")
      : say(bad > 0 ? "imports.previewBad" : "imports.previewOk", { count, bad });
  return (
    <p className={css["note"]} role="status">
      {text}
    </p>
  );
}

function PreviewTable(props: {
  readonly preview: ImportPreview;
  readonly fields: readonly Field[];
}): ReactElement {
  const { columns, rows } = props.preview;
  const say = useMoreWords();
  const types = columns.map(({ field }) => props.fields.find(({ code }) => code === field)?.type);
  return (
    <div className={css["scroll"]} role="region" aria-label={say("imports.previewTable")} tabIndex={0}>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{say("imports.previewRow")}</th>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells, errors }) => (
            <tr key={row} className={errors.length > 0 ? css["wrong"] : undefined}>
              <th scope="row">
                {row}
                {errors.map((error) => (
                  <span key={error} className={css["why"]}>
                    {error}
                  </span>
                ))}
              </th>
              {cells.map((cell, at) => (
                <PreviewCell key={columns[at]?.name ?? at} cell={cell} type={types[at]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PreviewCellProps {
  readonly cell: ImportPreview["rows"][number]["cells"][number];
  readonly type: Field["type"] | undefined;
}

function PreviewCell(props: PreviewCellProps): ReactElement {
  const { written, value, error } = props.cell;
  const say = useMoreWords();
  if (error !== null) {
    return (
      <td className={css["wrong"]}>
        {written}
        <span className={css["why"]}>{error}</span>
      </td>
    );
  }
  if (value === null) return <td className="hy-third">{say("imports.cellEmpty")}</td>;
  const shown = readable(value, written, props.type);
  return (
    <td>
      {shown}
      {plain(written) !== plain(shown) && (
        <span className={css["wrote"]}>{say("imports.wrote", { value: written })}</span>
      )}
    </td>
  );
}

/** What was read, as people say it: a colleague or department by the name in the file, a number as it is dialled. */
function readable(value: string, written: string, type: Field["type"] | undefined): string {
  if (type === "person" || type === "department") return written;
  return type === "phone" ? phoneText(value) : value;
}

const plain = (text: string): string => text.replaceAll(/\s/gu, "");
