import { createHash, randomUUIDv7 } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../../kit/failure.ts";
import type { FileStorage, StoredBytes, WriteLimits } from "./file-storage.ts";

const MEGABYTE = 1024 * 1024;
const KEY = /^[0-9a-f]{2}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const DAY_MS = 86_400_000;

/**
 * Files in `folder`, 256 subfolders. A file is written under `incoming/`, flushed, and renamed: what is found under
 * its key is whole, whenever the machine stops. Only its owner may read it.
 */
export function folderStorage(folder: string): FileStorage {
  const at = (storageKey: string): string => {
    if (!KEY.test(storageKey)) throw new TypeError(`storage key ${storageKey}`);
    return path.join(folder, storageKey);
  };
  return {
    write: (content, limits) => write(folder, content, limits),
    read: async (storageKey) => {
      const handle = await orGone(open(at(storageKey), "r"));
      return handle.readableWebStream({ autoClose: true }) as ReadableStream<Uint8Array>;
    },
    remove: (storageKey) => rm(at(storageKey), { force: true }),
    path: async (storageKey) => {
      await orGone(stat(at(storageKey)));
      return at(storageKey);
    },
  };
}

/**
 * Removes what writes that never ended left behind (a process killed in the middle), older than a day at `nowMs`.
 * Answers how many files went.
 */
export async function sweepIncoming(folder: string, nowMs: number): Promise<number> {
  const incoming = path.join(folder, "incoming");
  const names = await readdir(incoming).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  let removed = 0;
  for (const name of names) {
    const file = path.join(incoming, name);
    const status = await stat(file).catch(() => null);
    if (status === null || nowMs - status.mtimeMs < DAY_MS) continue;
    await rm(file, { force: true });
    removed++;
  }
  return removed;
}

async function write(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  limits: WriteLimits,
): Promise<StoredBytes> {
  const id = randomUUIDv7();
  // The end of the id is drawn by chance, its beginning is the time.
  const storageKey = `${id.slice(-2)}/${id}`;
  const incoming = path.join(folder, "incoming", id);
  try {
    await mkdir(path.dirname(incoming), { recursive: true, mode: 0o700 });
    const written = await writeOut(incoming, content, limits);
    await mkdir(path.join(folder, id.slice(-2)), { recursive: true, mode: 0o700 });
    await rename(incoming, path.join(folder, storageKey));
    return { storageKey, ...written };
  } catch (error) {
    await rm(incoming, { force: true });
    throw ["ENOSPC", "EDQUOT"].includes(codeOf(error)) ? new Failure("disk-full") : error;
  }
}

async function writeOut(
  file: string,
  content: AsyncIterable<Uint8Array>,
  { maxBytes }: WriteLimits,
): Promise<Omit<StoredBytes, "storageKey">> {
  const handle = await open(file, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) {
        throw new Failure("too-large-body", { limitMegabytes: Math.floor(maxBytes / MEGABYTE) });
      }
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    await handle.sync();
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}

/** The system may take less than it was given when the disk is nearly full. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let from = 0;
  while (from < chunk.byteLength) from += (await handle.write(chunk, from)).bytesWritten;
}

async function orGone<T>(attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (error) {
    throw codeOf(error) === "ENOENT" ? new Failure("gone-file") : error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
