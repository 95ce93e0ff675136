import { Alert, Select } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { LINK_CHANNELS } from "../../domain/survey-status.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import css from "./MatchColumns.module.css";
import { factTarget, sheetOf, withColumn, withDefault, withSheet } from "./upload-mapping.ts";
import type { Mapping, Upload } from "./use-upload.ts";

interface MatchColumnsProps {
  readonly shown: Upload;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Every column of the sheet: what stands in it, and what it is read as. */
export function MatchColumns({ shown, mapping, onChange }: MatchColumnsProps): ReactElement {
  const say = useExchangeWords();
  const sheet = sheetOf(shown, mapping);
  const columns = sheet?.columns ?? [];
  const headed = shown.sheets.filter(({ headerRow }) => headerRow !== null);
  const idTarget = factTarget(shown.targets, "id");
  const hasId = Object.values(mapping.columns).some((target) => target === idTarget);
  return (
    <section className={`hy-card ${css["card"] ?? ""}`} aria-label={say("upload.stepColumns")}>
      <div className={css["top"]}>
        <h2>{say("upload.stepColumns")}</h2>
        <span className="hy-second">
          {say("upload.known", {
            known: columns.filter(({ name }) => mapping.columns[name] !== undefined).length,
            total: columns.length,
          })}
        </span>
        {headed.length > 1 && (
          <Select
            aria-label={say("upload.sheet")}
            value={mapping.sheet}
            options={headed.map(({ name }) => ({ value: name, label: name }))}
            onChange={(name) => {
              const next = headed.find((one) => one.name === name);
              if (next) onChange(withSheet(mapping, next));
            }}
          />
        )}
      </div>
      {!hasId && <Alert type="info" showIcon title={say("upload.noId")} />}
      <div className={css["head"]} aria-hidden="true">
        <span>{say("upload.column")}</span>
        <span>{say("upload.samples")}</span>
        <span>{say("upload.target")}</span>
      </div>
      <ul className={css["rows"]}>
        {columns.map((column) => (
          <ColumnRow key={column.name} column={column} shown={shown} mapping={mapping} onChange={onChange} />
        ))}
      </ul>
      <Defaults shown={shown} mapping={mapping} onChange={onChange} />
    </section>
  );
}

function ColumnRow(
  props: MatchColumnsProps & { readonly column: Upload["sheets"][number]["columns"][number] },
): ReactElement {
  const { column, shown, mapping, onChange } = props;
  const say = useExchangeWords();
  const chosen = mapping.columns[column.name];
  return (
    <li className={css["row"]} data-read={chosen !== undefined}>
      <span className={css["name"]}>{column.name}</span>
      <span className={css["samples"]}>
        {column.samples.length > 0 ? column.samples.join("　·　") : say("upload.noSamples")}
      </span>
      <Select
        showSearch={{ optionFilterProp: "search" }}
        allowClear
        aria-label={say("upload.targetOf", { column: column.name })}
        placeholder={say("upload.notRead")}
        {...(chosen === undefined ? {} : { value: chosen })}
        options={useOptions(shown, mapping, column.name)}
        onChange={(target?: string) => onChange(withColumn(mapping, column.name, target ?? null))}
      />
    </li>
  );
}

function useOptions({ targets }: Upload, mapping: Mapping, column: string) {
  const say = useExchangeWords();
  const takenBy = new Map(Object.entries(mapping.columns).map(([name, target]) => [target, name]));
  const option = ({ name, label, kind }: Upload["targets"][number]) => {
    const other = takenBy.get(name);
    const text = kind === "answer" && name !== label ? `${label} · ${name}` : label;
    const isTaken = other !== undefined && other !== column;
    return {
      value: name,
      search: `${name} ${label}`,
      label: isTaken ? say("upload.usedBy", { label: text, column: other }) : text,
    };
  };
  const group = (kind: "answer" | "fact" | "hidden", label: string) => ({
    label,
    options: targets.filter((target) => target.kind === kind).map(option),
  });
  return [
    group("answer", say("upload.answers")),
    group("fact", say("upload.facts")),
    group("hidden", say("upload.hidden")),
  ].filter(({ options }) => options.length > 0);
}

function Defaults({ shown, mapping, onChange }: MatchColumnsProps): ReactElement {
  const say = useExchangeWords();
  const channel = factTarget(shown.targets, "channel") ?? "channel";
  const day = factTarget(shown.targets, "answeredAt") ?? "answeredAt";
  return (
    <div className={css["defaults"]}>
      <h3>{say("upload.defaults")}</h3>
      <label>
        <span>{say("upload.channel")}</span>
        <Select
          value={mapping.defaults[channel] ?? "paper"}
          options={LINK_CHANNELS.map((one) => ({ value: one, label: say(`upload.channels.${one}`) }))}
          onChange={(value) => onChange(withDefault(mapping, channel, value))}
        />
      </label>
      <label htmlFor="upload-day">
        <span>{say("upload.answeredOn")}</span>
        <DateInput
          id="upload-day"
          value={mapping.defaults[day] ?? null}
          onChange={(value) => onChange(withDefault(mapping, day, value ?? ""))}
        />
      </label>
      <span className="hy-third">{say("upload.answeredOnHint")}</span>
    </div>
  );
}
