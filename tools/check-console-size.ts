import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A part of Vite's `manifest.json`. */
export interface ManifestPart {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestPart>>;

/** A screen and all the script a browser loads before it can be used. */
interface FirstLoad {
  readonly screen: string;
  /** Parts fetched besides the entry, by source file. */
  readonly parts: readonly string[];
  /** KB (1,000 bytes) of gzip. */
  readonly limit: number;
}

/** Words come in one language; Chinese ones are counted, English ones are as large within 1 KB. */
const WORDS = ["../ui/words/zh.ts", "words/zh.ts", "../../node_modules/antd/es/locale/zh_CN.js"];

const FIRST_LOADS: readonly FirstLoad[] = [
  { screen: "sign-in", parts: WORDS, limit: 320 },
  {
    screen: "home",
    parts: [...WORDS, "shell/Shell.tsx", "shell/guarded.tsx", "home/HomePage.tsx"],
    limit: 400,
  },
];

/**
 * Script files that are loaded for the entry and `parts`, with everything they import statically.
 * @throws Error for a part that the manifest does not know
 */
export function filesOf(manifest: Manifest, parts: readonly string[]): ReadonlySet<string> {
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
  const waiting = [...entries, ...parts];
  const files = new Set<string>();
  const seen = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const part = manifest[name];
    if (!part) throw new Error(`The console's manifest has no part ${name}.`);
    files.add(part.file);
    waiting.push(...(part.imports ?? []));
  }
  return files;
}

async function gzipSize(folder: string, files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(
    Array.from(files, async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function main(): Promise<void> {
  const folder = join(import.meta.dirname, "../dist/console");
  const manifest: Manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  for (const { screen, parts, limit } of FIRST_LOADS) {
    const size = (await gzipSize(folder, filesOf(manifest, parts))) / 1000;
    console.log(`${screen}: ${size.toFixed(1)} KB gzip of script, limit ${limit}`);
    if (size > limit) process.exitCode = 1;
  }
}

if (import.meta.main) await main();
