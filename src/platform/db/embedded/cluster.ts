import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { lchown, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../kit/failure.ts";
import { NAME } from "./access-file.ts";
import type { DatabasePaths } from "./database-paths.ts";
import type { ServerHands } from "./server-hands.ts";
import type { Account } from "./machine.ts";
import { folderFailure } from "./folder-failure.ts";
import type { Programs } from "./programs.ts";
import { runProgram, type ProgramEnd } from "./run-program.ts";
import { serverPlace } from "./server-place.ts";
import { failureOfServer } from "./server-words.ts";

const UNFINISHED = "cluster.new-";
/**
 * Character types come from the system's library, for parts of PostgreSQL that do not ask the builtin provider
 * (pg_trgm finds no Chinese letters under "C"). Not every system has the first.
 */
const CHARACTER_TYPES = process.platform === "win32" ? ["C"] : ["C.UTF-8", "en_US.UTF-8", "C"];

/**
 * Makes PostgreSQL's folder if there is none. It is made under another name and renamed when whole, so that a
 * start broken off half way leaves nothing but a folder that the next start removes. `durable`: wait until the
 * disk holds it.
 * @throws Failure embedded-disk-full and the like, embedded-server-failed with initdb's words
 */
export async function makeCluster(hands: ServerHands, password: string, durable: boolean): Promise<void> {
  const { database, cluster } = hands.paths;
  await removeUnfinished(database);
  const staging = join(database, `${UNFINISHED}${randomUUID().slice(0, 8)}`);
  const fresh = join(staging, "cluster");
  try {
    await fillCluster(hands, { staging, fresh, password, durable });
    await rename(fresh, cluster);
    if (durable && process.platform !== "win32") await syncFolder(database);
  } catch (error) {
    throw folderFailure(error, database);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** An initdb that outlived its start may still be writing: what cannot go now goes at the next start. */
async function removeUnfinished(database: string): Promise<void> {
  for (const name of await readdir(database)) {
    if (name.startsWith(UNFINISHED))
      await rm(join(database, name), { recursive: true, force: true }).catch(() => {});
  }
}

interface FreshCluster {
  readonly staging: string;
  readonly fresh: string;
  readonly password: string;
  readonly durable: boolean;
}

async function fillCluster(hands: ServerHands, wanted: FreshCluster): Promise<void> {
  await makePrivateFolder(wanted.staging, hands.account);
  await writeFile(join(wanted.staging, "password"), wanted.password, { mode: 0o600, flag: "wx" });
  await giveTo(hands.account, join(wanted.staging, "password"));
  let output = "";
  for (const type of CHARACTER_TYPES) {
    await rm(wanted.fresh, { recursive: true, force: true });
    await makePrivateFolder(wanted.fresh, hands.account);
    const end = await initdb(hands, wanted, type);
    if (end.code === 0) return;
    output = end.output;
    if (!output.includes("invalid locale name")) break;
  }
  throw failureOfServer(output, hands);
}

async function makePrivateFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await giveTo(account, folder);
}

async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (account !== undefined) await lchown(path, account.uid, account.gid);
}

/** The working folder is the new cluster, so that the password beside it is found even where `-D` is a link. */
function initdb(hands: ServerHands, wanted: FreshCluster, characterTypes: string): Promise<ProgramEnd> {
  const place = serverPlace(wanted.fresh, hands.account);
  const args = [
    ["-D", place.argument],
    [`--username=${NAME}`, `--pwfile=${place.argument}/../password`, "--auth=scram-sha-256"],
    ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    [`--lc-ctype=${characterTypes}`, "--no-instructions", ...(wanted.durable ? [] : ["--no-sync"])],
  ].flat();
  return runProgram({ program: hands.programs.initdb, args, account: hands.account, cwd: place.cwd });
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Whether there is a database that these programs can run.
 * @throws Failure embedded-other-version, embedded-database-incomplete
 */
export function hasCluster(paths: DatabasePaths, programs: Programs): boolean {
  if (!existsSync(paths.cluster)) return false;
  let found: string;
  try {
    found = readFileSync(join(paths.cluster, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new Failure("embedded-database-incomplete", { folder: paths.cluster });
    throw folderFailure(error, paths.cluster);
  }
  if (found !== String(programs.major))
    throw new Failure("embedded-other-version", { folder: paths.database, found, needed: programs.major });
  return true;
}

/** Gives the superuser of a database that is not running another password: the file that held it was lost. */
export async function setPassword(hands: ServerHands, password: string): Promise<void> {
  const place = serverPlace(hands.paths.cluster, hands.account);
  const end = await runProgram({
    program: hands.programs.postgres,
    args: ["--single", "-D", place.argument, "postgres"],
    account: hands.account,
    cwd: place.cwd,
    input: `alter user ${NAME} password '${password}'\n`,
  });
  if (end.code !== 0 || /(ERROR|FATAL|PANIC):/u.test(end.output)) throw failureOfServer(end.output, hands);
}
