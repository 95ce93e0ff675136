import { constants, rmSync } from "node:fs";
import { access, mkdir, mkdtemp, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../../kit/failure.ts";

/**
 * A folder that the reports are written to in one go: they grow in a hidden folder beside their place and are
 * moved there when all are whole, so that a failure leaves nothing half written.
 */
export interface OutputFolder {
  /** Where to write while working. */
  readonly draft: string;
  /** Moves the named files to their place, replacing older ones. */
  publish(names: readonly string[]): Promise<string[]>;
  /** Removes what was not published, and the folder itself if it was made for nothing. Also done when the process exits. */
  discard(): Promise<void>;
}

/**
 * Opens (makes) the output folder and proves that it can be written. Failures: `output-not-folder`,
 * `output-not-writable`, `output-disk-full`.
 */
export async function openOutputFolder(folder: string): Promise<OutputFolder> {
  const made = await makeFolder(folder);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    const draft = await mkdtemp(path.join(folder, ".huiyin-"));
    const cleanUp = (): void => rmSync(draft, { recursive: true, force: true });
    process.once("exit", cleanUp);
    return {
      draft,
      publish: (names) => publish(draft, folder, names),
      discard: async () => {
        process.off("exit", cleanUp);
        await rm(draft, { recursive: true, force: true });
        if (made !== null) await removeEmpty(folder, made);
      },
    };
  } catch (error) {
    if (made !== null) await removeEmpty(folder, made);
    throw outputFailure(error, folder);
  }
}

/**
 * The outermost folder that had to be made, or null when all were there. Made one by one: Node's recursive mkdir
 * never returns for a place below /proc.
 */
async function makeFolder(folder: string): Promise<string | null> {
  const missing: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    const there = await stat(at).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw outputFailure(error, folder);
    });
    if (there !== null && !there.isDirectory()) throw new Failure("output-not-folder", { folder });
    if (there !== null) break;
    missing.unshift(at);
  }
  try {
    for (const at of missing) await mkdir(at).catch(acceptFolder(at));
  } catch (error) {
    const [outermost] = missing;
    if (outermost !== undefined) await removeEmpty(folder, outermost);
    throw outputFailure(error, folder);
  }
  return missing[0] ?? null;
}

/** Another command may have made the folder in the same moment. */
function acceptFolder(at: string): (error: unknown) => Promise<void> {
  return async (error) => {
    const there = await stat(at).catch(() => null);
    if (!there?.isDirectory()) throw error;
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function publish(draft: string, folder: string, names: readonly string[]): Promise<string[]> {
  const placed: string[] = [];
  for (const name of names) {
    const target = path.join(folder, name);
    try {
      await rename(path.join(draft, name), target);
    } catch (error) {
      throw outputFailure(error, target);
    }
    placed.push(target);
  }
  await rm(draft, { recursive: true, force: true });
  return placed;
}

async function removeEmpty(folder: string, outermost: string): Promise<void> {
  for (let at = folder; at.startsWith(outermost); at = path.dirname(at)) {
    const error: unknown = await rmdir(at).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error !== null && !isMissing(error)) return;
  }
}

const MEANING: ReadonlyMap<unknown, string> = new Map([
  ["ENOSPC", "output-disk-full"],
  ["EDQUOT", "output-disk-full"],
  ["ENOTDIR", "output-not-folder"],
  ["EEXIST", "output-not-folder"],
  ["EISDIR", "output-not-folder"],
  ["EACCES", "output-not-writable"],
  ["EPERM", "output-not-writable"],
  ["EROFS", "output-not-writable"],
  ["ENAMETOOLONG", "output-not-writable"],
  ["ENOENT", "output-not-writable"],
]);

/** The failure a system error means for the user; other errors are returned as they are. */
export function outputFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const meaning = MEANING.get(error.code);
  return meaning === undefined ? error : new Failure(meaning, { folder });
}
