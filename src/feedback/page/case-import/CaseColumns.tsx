import { Alert, Select } from "antd";
import type { ReactElement } from "react";
import type { CaseImport, CaseMapping } from "./case-import-queries.ts";
import { useCaseImportWords } from "./case-import-words.ts";
import { sheetOf, withColumn, withSheet } from "./case-mapping.ts";
import css from "./CaseImports.module.css";

interface CaseColumnsProps {
  readonly shown: CaseImport;
  readonly mapping: CaseMapping;
  readonly onChange: (mapping: CaseMapping) => void;
}

/** Every column of the sheet: what stands in it, and what it is read as. */
export function CaseColumns({ shown, mapping, onChange }: CaseColumnsProps): ReactElement {
  const say = useCaseImportWords();
  const sheet = sheetOf(shown, mapping);
  const columns = sheet?.columns ?? [];
  const headed = shown.sheets.filter(({ headerRow }) => headerRow !== null);
  const read = new Set(Object.values(mapping.columns));
  const known = columns.filter(({ name }) => mapping.columns[name] !== undefined).length;
  return (
    <section className={`hy-card ${css["card"] ?? ""}`} aria-label={say("steps.columns")}>
      <div className={css["top"]}>
        <h2>{say("steps.columns")}</h2>
        <span className="hy-second">{say("known", { known, total: columns.length })}</span>
        {headed.length > 1 && (
          <Select
            aria-label={say("sheet")}
            value={sheet?.name ?? null}
            options={headed.map(({ name }) => ({ value: name, label: name }))}
            onChange={(name) => {
              const next = headed.find((one) => one.name === name);
              if (next) onChange(withSheet(mapping, next));
            }}
          />
        )}
      </div>
      <p className="hy-third">{say("columnsNote")}</p>
      {!read.has("sourceId") && <Alert type="info" showIcon title={say("noId")} />}
      {!read.has("receivedAt") && <Alert type="warning" showIcon title={say("noTime")} />}
      <ul className={css["rows"]}>
        {columns.map((column) => (
          <Column key={column.name} column={column} shown={shown} mapping={mapping} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}

function Column(
  props: CaseColumnsProps & { readonly column: CaseImport["sheets"][number]["columns"][number] },
): ReactElement {
  const { column, shown, mapping, onChange } = props;
  const say = useCaseImportWords();
  const chosen = mapping.columns[column.name];
  const takenBy = new Map(Object.entries(mapping.columns).map(([name, field]) => [field, name]));
  const options = shown.fields.map(({ code, label }) => {
    const other = takenBy.get(code);
    const isTaken = other !== undefined && other !== column.name;
    return { value: code, search: label, label: isTaken ? say("usedBy", { label, column: other }) : label };
  });
  return (
    <li className={css["row"]} data-read={chosen !== undefined}>
      <span className={css["name"]}>{column.name}</span>
      <span className={css["samples"]}>
        {column.samples.length > 0 ? column.samples.join("　·　") : say("noSamples")}
      </span>
      <Select
        showSearch={{ optionFilterProp: "search" }}
        allowClear
        aria-label={say("targetOf", { column: column.name })}
        placeholder={say("notRead")}
        {...(chosen === undefined ? {} : { value: chosen })}
        options={options}
        onChange={(field?: string) => onChange(withColumn(mapping, column.name, field ?? null))}
      />
    </li>
  );
}
