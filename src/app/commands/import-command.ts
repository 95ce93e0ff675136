import path from "node:path";
import { IMPORT_SUBJECTS, type ImportSubject } from "../../customer/domain/imports/import-state.ts";
import { readImportMapping } from "../../customer/domain/imports/read-import-mapping.ts";
import { importFile } from "../../customer/service/imports/import-file.ts";
import { IMPORTED_TABLES } from "../../customer/service/imports/imported-tables.ts";
import { enterAsSystem } from "../../identity/service/enter-as-system.ts";
import { refreshStatistics } from "../../platform/db/refresh-statistics.ts";
import { folderStorage } from "../../platform/files/folder-storage.ts";
import { readJsonFile } from "../../platform/files/read-json-file.ts";
import { parseOptions } from "../parse-options.ts";
import { withInstallation } from "../with-installation.ts";
import { WrongUse } from "../wrong-use.ts";
import type { CommandContext } from "./command-context.ts";
import { importFeedback } from "./import-feedback.ts";
import { importResponses, writeErrors, type ImportOrder } from "./import-responses.ts";
import { RowProgress } from "./progress.ts";
import { required } from "./required-option.ts";

const OPTIONS = {
  org: { type: "string" },
  survey: { type: "string" },
  channel: { type: "string" },
  map: { type: "string" },
  "dry-run": { type: "boolean" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

const RESPONSES = "responses";
const FEEDBACK = "feedback";

/**
 * `huiyin import customers|service-records|responses|feedback FILE --org ORG [--map MAP.json] [--dry-run]`: prints the counts;
 * rows that were refused are in `FILE.errors.csv`. Wrong rows do not make the command fail. Responses take
 * `--survey ID|CODE` and `[--channel paper]`.
 */
export async function importCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [subject, file, ...others] = positionals;
  if (others.length > 0) throw new WrongUse("one-file", { name: others.join(" ") });
  if (subject !== RESPONSES && subject !== FEEDBACK) readSubject(subject);
  if (file === undefined) throw new WrongUse("no-import-file");
  const org = required(values.org, "--org");
  const target = path.resolve(context.folder, file);
  const map = values.map === undefined ? null : path.resolve(context.folder, values.map);
  const mapping = map === null ? null : readImportMapping(map, await readJsonFile(map));
  const order = {
    org,
    file: target,
    mapping,
    dryRun: values["dry-run"] ?? false,
    json: values.json === true,
  };
  if (subject === RESPONSES) await importResponses(order, values, context);
  else if (subject === FEEDBACK) await importFeedback(order, context);
  else await importRecords(readSubject(subject), order, context);
}

async function importRecords(
  subject: ImportSubject,
  { org, file, mapping, dryRun, json }: ImportOrder,
  context: CommandContext,
): Promise<void> {
  const progress = new RowProgress(process.stderr, context.words);
  const { done, errorFile } = await withInstallation(context, async (database, settings) => {
    const session = await enterAsSystem(database, org);
    const storage = folderStorage(path.join(settings.dataFolder, "files"));
    const order = { subject, path: file, mapping, dryRun };
    const result = await importFile(session, storage, order, (counts) => progress.show(counts.read));
    await refreshStatistics(database, IMPORTED_TABLES);
    return { done: result.import, errorFile: await writeErrors(result.errors, file) };
  });
  progress.end();
  const summary = { id: done.id, status: done.status, ...done.counts, errorFile };
  console.log(json ? JSON.stringify(summary) : context.words.imported(summary));
}

function readSubject(name: string | undefined): ImportSubject {
  const found = IMPORT_SUBJECTS.find((subject) => subject === name);
  if (found === undefined) {
    const known = [...IMPORT_SUBJECTS, RESPONSES, FEEDBACK].join(", ");
    throw new WrongUse("unknown-subject", { name: name ?? "", known });
  }
  return found;
}
