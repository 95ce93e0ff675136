import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { enterAsSystem } from "../../identity/service/enter-as-system.ts";
import type { Session } from "../../identity/service/session.ts";
import { Failure } from "../../kit/failure.ts";
import type { Database } from "../../platform/db/database.ts";
import { exportSurvey } from "../../survey/service/import-definition/export-survey.ts";
import { importSurvey } from "../../survey/service/import-definition/import-survey.ts";
import { presentImport } from "../../survey/service/import-definition/present-import.ts";
import {
  readSurveyFile,
  SURVEY_FILE_LIMIT,
} from "../../survey/service/import-definition/read-survey-file.ts";
import { parseOptions } from "../parse-options.ts";
import { withInstallation } from "../with-installation.ts";
import { WrongUse } from "../wrong-use.ts";
import type { CommandContext } from "./command-context.ts";
import { onlyOrganization } from "./only-organization.ts";

const OPTIONS = {
  org: { type: "string" },
  out: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;
const MEGABYTE = 1024 * 1024;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

type Options = ReturnType<typeof parseOptions<typeof OPTIONS>>["values"];

/**
 * `huiyin survey import FILE` makes a draft of a survey file and prints its id; what was changed or left out goes to
 * stderr. `huiyin survey export ID [--out FILE]` prints own JSON, or writes it (an `.xlsx` name: the Excel template).
 */
export async function surveyCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [verb, subject, ...others] = positionals;
  if (verb !== "import" && verb !== "export")
    throw new WrongUse("unknown-command", { name: `survey ${verb ?? ""}`.trim() });
  if (others.length > 0) throw new WrongUse("one-file", { name: others.join(" ") });
  if (subject === undefined) throw new WrongUse(verb === "import" ? "no-survey-file" : "no-survey-id");
  if (verb === "import") await importOne(subject, values, context);
  else await exportOne(subject, values, context);
}

async function importOne(file: string, options: Options, context: CommandContext): Promise<void> {
  const target = path.resolve(context.folder, file);
  const imported = await readSurveyFile(await contentOf(target), path.basename(target));
  const survey = await withInstallation(context, async (database) => {
    const session = await enter(database, options);
    return session.begin((work) => importSurvey(work, imported, path.basename(target)));
  });
  const told = presentImport(imported, context.lang);
  if (options.json === true) {
    const { format, kept, changed, dropped } = told;
    console.log(JSON.stringify({ id: survey.id, format, kept, changed, dropped }));
    return;
  }
  for (const [label, notes] of [
    [context.words.surveyChanged, told.changed],
    [context.words.surveyDropped, told.dropped],
  ] as const)
    for (const { place, message } of notes) console.error([label, place, message].filter(Boolean).join(" "));
  console.error(context.words.surveyImported(told.kept.map(({ message }) => message)));
  console.log(survey.id);
}

async function exportOne(id: string, options: Options, context: CommandContext): Promise<void> {
  if (!UUID.test(id)) throw new WrongUse("survey-id-malformed", { name: id });
  const target = options.out === undefined ? null : path.resolve(context.folder, options.out);
  const format = target?.toLowerCase().endsWith(".xlsx") ? "xlsx" : "json";
  const file = await withInstallation(context, async (database) => {
    const session = await enter(database, options);
    return session.begin((work) => exportSurvey(work, id, format));
  });
  if (target === null) process.stdout.write(file.content);
  else await write(target, file.content);
}

async function enter(database: Database, { org }: Options): Promise<Session> {
  return enterAsSystem(database, org ?? (await onlyOrganization(database)));
}

/** @throws Failure `file-missing` | `file-is-folder` | `file-unreadable` | `too-large-survey-file` */
async function contentOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > SURVEY_FILE_LIMIT)
      throw new Failure("too-large-survey-file", { file, limit: SURVEY_FILE_LIMIT / MEGABYTE });
    return await readFile(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EISDIR") throw new Failure("file-is-folder", { file });
    throw new Failure(code === "ENOENT" || code === "ENOTDIR" ? "file-missing" : "file-unreadable", { file });
  }
}

async function write(target: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(target, content);
  } catch {
    throw new Failure("survey-file-not-written", { file: target });
  }
}
