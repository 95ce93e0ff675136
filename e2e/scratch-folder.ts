import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";

/** A new folder outside the repository that is gone when the test ends. */
export async function scratchFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-e2e-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
