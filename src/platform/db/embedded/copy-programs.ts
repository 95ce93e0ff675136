import { chmodSync, constants, lstatSync, mkdirSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { basename, dirname, join, relative } from "node:path";
import type { PackagedPrograms } from "./packaged-programs.ts";

/** Only these of a package are needed to run a server. */
const PARTS = ["bin", "lib", "share"];
/** For compiling against PostgreSQL. */
const NOT_COPIED = /\.a$|^lib[/\\](pkgconfig|postgresql[/\\]pgxs)([/\\]|$)/u;

const OPEN = 0o755;
/** There are a thousand small files; this many threads copy them in half the time of one. */
const AT_ONCE = 4;

interface Link {
  /** Inside the programs' folder. */
  readonly path: string;
  /** As seen from the link's own folder. */
  readonly target: string;
}

/**
 * Brings a whole, world-readable copy to `copy`, which appears by one rename; a whole copy is used again, one
 * with missing or shortened files is replaced. `removeOthers`: copies of other versions beside it are removed.
 */
export async function copyPrograms(
  packaged: PackagedPrograms,
  copy: string,
  removeOthers: boolean,
): Promise<void> {
  if (await holdsAllPrograms(packaged, copy)) return;
  const fresh = `${copy}.new-${randomUUID().slice(0, 8)}`;
  try {
    await copyTo(packaged, fresh);
    // A server may be running from the old copy: it goes on with the files it has open.
    await rm(copy, { recursive: true, force: true });
    await rename(fresh, copy);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // In a folder shared by several data folders another start may have been faster.
    if (!(await holdsAllPrograms(packaged, copy))) throw error;
  }
  if (removeOthers) await removeOtherCopies(copy);
}

/** Whether every file of the package stands in `folder` with its size, and every link. */
export async function holdsAllPrograms(packaged: PackagedPrograms, folder: string): Promise<boolean> {
  const links = await linksOf(packaged);
  if (links.some(({ path }) => lstatSync(join(folder, path), { throwIfNoEntry: false }) === undefined))
    return false;
  if (folder === packaged.folder) return true;
  for (const path of await filesOf(packaged.folder)) {
    const there = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (there === undefined || there.size !== lstatSync(join(packaged.folder, path)).size) return false;
  }
  return true;
}

async function copyTo(packaged: PackagedPrograms, fresh: string): Promise<void> {
  const paths = await filesOf(packaged.folder);
  const made = new Set<string>();
  await mkdir(fresh);
  await chmod(fresh, OPEN);
  for (const path of paths) makeParents(fresh, path, made);
  const left = paths.values();
  const copyRest = async () => {
    for (const path of left) await copyOpen(join(packaged.folder, path), join(fresh, path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, copyRest));
  for (const { path, target } of await linksOf(packaged)) {
    await rm(join(fresh, path), { force: true });
    await symlink(target, join(fresh, path));
  }
}

/** Readable for all, and runnable where the original is, whatever umask the package was unpacked under. */
async function copyOpen(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const { mode } = await stat(to);
  const open = (mode & 0o100) === 0 ? 0o644 : OPEN;
  if ((mode & 0o777) !== open) await chmod(to, open);
}

/** The folders above a file, open to all whatever this process's umask says. */
function makeParents(fresh: string, path: string, made: Set<string>): void {
  const folder = dirname(path);
  if (folder === "." || made.has(folder)) return;
  makeParents(fresh, folder, made);
  mkdirSync(join(fresh, folder));
  chmodSync(join(fresh, folder), OPEN);
  made.add(folder);
}

/** Paths of the plain files, relative to the folder. */
async function filesOf(folder: string): Promise<string[]> {
  const found = await Promise.all(
    PARTS.map((part) => readdir(join(folder, part), { recursive: true, withFileTypes: true })),
  );
  return found
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !NOT_COPIED.test(path));
}

/** npm packs no symbolic links: the package lists them, with paths from its root, for a script that may not have run. */
async function linksOf(packaged: PackagedPrograms): Promise<Link[]> {
  let text: string;
  try {
    text = await readFile(join(packaged.folder, "pg-symlinks.json"), "utf8");
  } catch (error) {
    // Windows has no links and no list.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const listed = JSON.parse(text) as { source: string; target: string }[];
  const inside = (path: string) => relative("native", path);
  return listed.map(({ source, target }) => ({
    path: inside(target),
    target: relative(dirname(inside(target)), inside(source)) || basename(source),
  }));
}

async function removeOtherCopies(copy: string): Promise<void> {
  for (const name of await readdir(dirname(copy))) {
    if (/^postgresql-\d/u.test(name) && name !== basename(copy))
      await rm(join(dirname(copy), name), { recursive: true, force: true });
  }
}
