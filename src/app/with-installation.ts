import type { Database } from "../platform/db/database.ts";
import { openInstallation } from "./installation.ts";
import { readSettings, withEnvFile, type Settings } from "./settings.ts";
import type { CommandContext } from "./commands/command-context.ts";

/** Runs `work` on this installation's database, beside a running server or alone. */
export async function withInstallation<T>(
  context: CommandContext,
  work: (database: Database, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readSettings(withEnvFile(context.env, context.folder), process.getuid?.() === 0);
  const installation = await openInstallation(settings);
  try {
    return await work(installation.database, settings);
  } finally {
    await installation.close();
  }
}
