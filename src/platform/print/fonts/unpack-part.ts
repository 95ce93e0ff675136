import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { familyOf, fontPackage, woffOf, type Weight } from "./font-parts.ts";
import { nameTable } from "./rename-font.ts";
import { unpackWoff } from "./unpack-woff.ts";

/** Goes up when the unpacked files change for one and the same package. */
const LAYOUT = 1;
let folder: string | null = null;

/** Path of a part's TrueType file, unpacked once per user and package version. */
export function unpackPart(part: string, weight: Weight): string {
  const { folder: source, version } = fontPackage();
  const name = `${part}-${weight}.ttf`;
  folder ??= openFolder(path.join(userCache(), "huiyin", `fonts-${version}-${LAYOUT}`));
  const target = path.join(folder, name);
  if (existsSync(target)) return target;
  const font = unpackWoff(
    readFileSync(woffOf(source, part, weight)),
    nameTable(familyOf(part), weight === 700),
  );
  try {
    return writeWhole(target, font);
  } catch {
    // The cache filled up or became read-only after it was opened.
    folder = temporaryFolder();
    return writeWhole(path.join(folder, name), font);
  }
}

function userCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return (
    XDG_CACHE_HOME || (process.platform === "win32" && LOCALAPPDATA) || path.join(os.homedir(), ".cache")
  );
}

/** The folder itself where it can be made, else one for this process alone. */
function openFolder(wanted: string): string {
  try {
    mkdirSync(wanted, { recursive: true });
    return wanted;
  } catch {
    return temporaryFolder();
  }
}

/** Random in name, so that nobody can have put a file there before; gone with the process. */
function temporaryFolder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), "huiyin-fonts-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Another process may read at the same time: the file appears whole or not at all. */
function writeWhole(target: string, bytes: Buffer): string {
  const draft = `${target}.${process.pid}`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return target;
}
