import { REPORT_FORMATS, type ReportFormat } from "../../report/service/render-formats.ts";
import { parseOptions, readLanguage } from "../parse-options.ts";
import { WrongUse } from "../wrong-use.ts";

export interface ReportArguments {
  readonly files: readonly string[];
  readonly out: string;
  readonly formats: readonly ReportFormat[];
  readonly map: string | null;
  readonly title: string;
  readonly period: string;
  readonly lang: "zh" | "en";
  readonly json: boolean;
}

const OPTIONS = {
  out: { type: "string" },
  format: { type: "string" },
  map: { type: "string" },
  title: { type: "string" },
  period: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Arguments of `huiyin report`. Throws WrongUse; order of options and files is free. */
export function readReportArguments(args: readonly string[]): ReportArguments {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const lang = readLanguage(values.lang);
  if (positionals.length === 0) throw new WrongUse("no-file");
  if (!values.out) throw new WrongUse("no-out");
  return {
    files: positionals,
    out: values.out,
    formats: readFormats(values.format),
    map: values.map ?? null,
    title: (values.title ?? "").trim(),
    period: (values.period ?? "").trim(),
    lang,
    json: values.json ?? false,
  };
}

function readFormats(text: string | undefined): ReportFormat[] {
  if (text === undefined) return [...REPORT_FORMATS];
  const names = text.split(/[,，]/u).map((name) => name.trim().toLowerCase());
  const known: readonly string[] = REPORT_FORMATS;
  const wrong = names.find((name) => !known.includes(name));
  if (wrong !== undefined) throw new WrongUse("unknown-format", { name: wrong, known: known.join(", ") });
  return REPORT_FORMATS.filter((format) => names.includes(format));
}
