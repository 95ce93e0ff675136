import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import type { DatabasePaths } from "./database-paths.ts";
import { folderFailure } from "./folder-failure.ts";
import { giveToFolderOwner } from "./make-folders.ts";

/** What it takes to connect. */
export interface Access {
  readonly password: string;
  /** The port last used on 127.0.0.1; undefined before the first start. */
  readonly port?: number;
}

/** The name of PostgreSQL's superuser and of the database. */
export const NAME = "huiyin";

export function connectionUrl(password: string, port: number, database: string = NAME): string {
  return `postgres://${NAME}:${password}@127.0.0.1:${port}/${database}`;
}

export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}

/** What was written last; undefined when there is no such file, or one that says nothing. */
export async function readAccess(paths: DatabasePaths): Promise<Access | undefined> {
  try {
    const found = JSON.parse(await readFile(paths.access, "utf8")) as Partial<Access> | null;
    if (!found || typeof found.password !== "string" || found.password === "") return undefined;
    const { password, port } = found;
    return typeof port === "number" ? { password, port } : { password };
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw folderFailure(error, paths.access);
  }
}

/** Written whole or not at all, readable for its owner alone. */
export async function writeAccess(paths: DatabasePaths, access: Access): Promise<void> {
  const fresh = `${paths.access}.new`;
  try {
    await rm(fresh, { force: true });
    const file = await open(fresh, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(access)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await giveToFolderOwner(fresh, paths.dataFolder);
    await rename(fresh, paths.access);
  } catch (error) {
    throw folderFailure(error, paths.dataFolder);
  }
}
