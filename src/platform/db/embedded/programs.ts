import { join } from "node:path";
import { chmod, mkdir } from "node:fs/promises";
import { Failure } from "../../../kit/failure.ts";
import { copyPrograms, holdsAllPrograms } from "./copy-programs.ts";
import type { DatabasePaths } from "./database-paths.ts";
import { canReach } from "./folder-reach.ts";
import type { Account, Machine } from "./machine.ts";
import { folderFailure } from "./folder-failure.ts";
import { majorVersion } from "./packaged-programs.ts";
import { runProgram } from "./run-program.ts";

/** Programs that the server's account can run. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
}

/**
 * The package itself where it is whole and the account can run it; else a copy in the data folder; else, when
 * the data folder lies in a home closed to the account, a copy in a folder of the machine's.
 * @throws Failure embedded-postgres-missing, embedded-programs-unusable, embedded-disk-full
 */
export async function usablePrograms(
  paths: DatabasePaths,
  machine: Machine,
  account: Account | undefined,
): Promise<Programs> {
  const packaged = machine.packaged();
  const copyName = `postgresql-${packaged.version}`;
  if ((await holdsAllPrograms(packaged, packaged.folder)) && reaches(packaged.folder, account)) {
    const refusal = await refusalOf(packaged.folder, account);
    if (refusal === undefined) return programsIn(packaged.folder, packaged.version);
  }
  const inside = reaches(paths.dataFolder, account);
  const parent = inside ? paths.dataFolder : machine.sharedFolder;
  const copy = join(parent, copyName);
  try {
    if (!inside) await makeSharedFolder(parent);
    await copyPrograms(packaged, copy, inside);
  } catch (error) {
    throw folderFailure(error, parent);
  }
  const refusal = await refusalOf(copy, account);
  if (refusal !== undefined)
    throw new Failure("embedded-programs-unusable", { folder: copy, reason: refusal });
  return programsIn(copy, packaged.version);
}

/** Whatever this process's umask says, everyone may use what stands in it. */
async function makeSharedFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

function reaches(folder: string, account: Account | undefined): boolean {
  return account === undefined || canReach(folder, account);
}

/** Why the account cannot run them; undefined when it can. Only a run shows a missing library or a noexec disk. */
async function refusalOf(folder: string, account: Account | undefined): Promise<string | undefined> {
  const end = await runProgram({
    program: binary(folder, "postgres"),
    args: ["--version"],
    account,
    cwd: folder,
  });
  return end.code === 0 ? undefined : end.output.trim().slice(0, 300) || `exit ${end.code}`;
}

function programsIn(folder: string, version: string): Programs {
  return {
    initdb: binary(folder, "initdb"),
    postgres: binary(folder, "postgres"),
    pgCtl: binary(folder, "pg_ctl"),
    major: majorVersion(version),
  };
}

function binary(folder: string, name: string): string {
  return join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
