import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Bytes of a secret that Huiyin makes for itself. */
const BYTES = 48;

/**
 * The secret that signs cookies and links: made at the first start and kept in `<dataFolder>/keys/secret`, readable
 * by the server's user alone. Two first starts at once end with the same secret.
 */
export async function keptSecret(dataFolder: string): Promise<string> {
  const folder = path.join(dataFolder, "keys");
  const file = path.join(folder, "secret");
  const kept = await readKept(file);
  if (kept !== null) return kept;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const draft = path.join(folder, `secret-${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(draft, randomBytes(BYTES).toString("base64url"), { mode: 0o600 });
    // A link appears whole or not at all, and fails where another start was first.
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, "utf8");
}

async function readKept(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
