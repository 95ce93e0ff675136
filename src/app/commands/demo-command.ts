import path from "node:path";
import { folderStorage } from "../../platform/files/folder-storage.ts";
import { makeDemo } from "../demo/make-demo.ts";
import { parseOptions } from "../parse-options.ts";
import { keptSecret } from "../secret.ts";
import { withInstallation } from "../with-installation.ts";
import type { CommandContext } from "./command-context.ts";

const OPTIONS = { lang: { type: "string" }, json: { type: "boolean" } } as const;

/** `huiyin demo`: makes the sample organization and prints its sign-in; run again, it only prints. */
export async function demoCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseOptions(args, OPTIONS);
  if (process.stderr.isTTY) console.error(context.words.demoUnderWay);
  const { demo, url } = await withInstallation(context, async (database, settings) => ({
    demo: await makeDemo({
      database,
      files: folderStorage(path.join(settings.dataFolder, "files")),
      secret: settings.secret ?? (await keptSecret(settings.dataFolder)),
      now: new Date().toISOString(),
      publicUrl: settings.publicUrl,
    }),
    url: settings.publicUrl,
  }));
  console.log(values.json === true ? JSON.stringify(demo) : context.words.demo({ ...demo, url }));
}
