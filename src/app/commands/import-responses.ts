import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ImportMapping } from "../../customer/domain/imports/import-mapping.ts";
import { enterAsSystem } from "../../identity/service/enter-as-system.ts";
import { folderStorage } from "../../platform/files/folder-storage.ts";
import { LINK_CHANNELS } from "../../survey/domain/survey-status.ts";
import { importResponseFile } from "../../survey/service/response-import/import-response-file.ts";
import { withInstallation } from "../with-installation.ts";
import { WrongUse } from "../wrong-use.ts";
import type { CommandContext } from "./command-context.ts";
import { RowProgress } from "./progress.ts";

/** What every import is asked for. */
export interface ImportOrder {
  readonly org: string;
  /** Absolute path. */
  readonly file: string;
  readonly mapping: Partial<ImportMapping> | null;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/**
 * `huiyin import responses FILE [--survey ID|CODE] [--channel paper]`: prints the counts. Without a survey it is the
 * only one that takes answers.
 */
export async function importResponses(
  { org, file, mapping, dryRun, json }: ImportOrder,
  asked: { readonly survey?: string | undefined; readonly channel?: string | undefined },
  context: CommandContext,
): Promise<void> {
  const survey = asked.survey?.trim() || null;
  const channel = readChannel(asked.channel);
  const progress = new RowProgress(process.stderr, context.words);
  const { done, errorFile } = await withInstallation(context, async (database, settings) => {
    const session = await enterAsSystem(database, org);
    const storage = folderStorage(path.join(settings.dataFolder, "files"));
    const order = { survey, path: file, mapping, channel, dryRun };
    const result = await importResponseFile(session, storage, order, ({ read }) => progress.show(read));
    return { done: result.import, errorFile: await writeErrors(result.errors, file) };
  });
  progress.end();
  const counts = done.counts ?? { read: 0, stored: 0, repeated: 0, failed: 0 };
  const summary = { id: done.id, status: done.status, ...counts, errorFile };
  console.log(json ? JSON.stringify(summary) : context.words.importedResponses(summary));
}

function readChannel(name: string | undefined): string | null {
  if (name === undefined) return null;
  const found = LINK_CHANNELS.find((channel) => channel === name);
  if (found === undefined) throw new WrongUse("unknown-channel", { name, known: LINK_CHANNELS.join(", ") });
  return found;
}

/** Writes the rows that were refused beside the file; null where there was none. */
export async function writeErrors(
  errors: ReadableStream<Uint8Array> | null,
  file: string,
): Promise<string | null> {
  if (errors === null) return null;
  const target = `${file}.errors.csv`;
  await pipeline(Readable.fromWeb(errors as never), createWriteStream(target));
  return target;
}
