import { parseArgs } from "node:util";
import { REPORT_FORMATS, type ReportFormat } from "../report/service/render-formats.ts";

/** The command line asked for something that does not exist or left something out: exit 2. */
export class WrongUse extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "WrongUse";
    this.code = code;
    this.details = details;
  }
}

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
  const { values, positionals } = parse(args);
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

/** The language asked for, also when the rest of the line is wrong; zh if none. */
export function languageOf(args: readonly string[]): "zh" | "en" {
  const at = args.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const value = args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  return value === "en" ? "en" : "zh";
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    throw whatIsWrong(args);
  }
}

/** Names the first option that cannot be understood. */
function whatIsWrong(args: readonly string[]): WrongUse {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(OPTIONS, token.name)) return new WrongUse("unknown-option", { name: token.rawName });
    const takesValue = OPTIONS[token.name as keyof typeof OPTIONS].type === "string";
    if (!takesValue && token.value !== undefined)
      return new WrongUse("option-takes-no-value", { name: token.rawName });
    if (takesValue && (!token.value || (token.value.startsWith("-") && !token.inlineValue)))
      return new WrongUse("option-without-value", { name: token.rawName });
  }
  return new WrongUse("no-command");
}

function readLanguage(name = "zh"): "zh" | "en" {
  if (name !== "zh" && name !== "en") throw new WrongUse("unknown-language", { name });
  return name;
}

function readFormats(text: string | undefined): ReportFormat[] {
  if (text === undefined) return [...REPORT_FORMATS];
  const names = text.split(/[,，]/u).map((name) => name.trim().toLowerCase());
  const known: readonly string[] = REPORT_FORMATS;
  const wrong = names.find((name) => !known.includes(name));
  if (wrong !== undefined) throw new WrongUse("unknown-format", { name: wrong, known: known.join(", ") });
  return REPORT_FORMATS.filter((format) => names.includes(format));
}
