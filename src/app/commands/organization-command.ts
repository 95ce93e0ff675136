import { addOrganization } from "../../identity/service/add-organization.ts";
import { parseOptions, readLanguage } from "../parse-options.ts";
import { withInstallation } from "../with-installation.ts";
import { WrongUse } from "../wrong-use.ts";
import type { CommandContext } from "./command-context.ts";
import { printId } from "./print-id.ts";
import { required } from "./required-option.ts";

const OPTIONS = {
  name: { type: "string" },
  "time-zone": { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `huiyin org add --name NAME`: prints the id of the new organization. */
export async function organizationCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.join(" ") !== "add")
    throw new WrongUse("unknown-command", { name: `org ${positionals.join(" ")}` });
  const name = required(values.name, "--name");
  const language = readLanguage(values.lang);
  const id = await withInstallation(context, (database, settings) =>
    addOrganization(
      database,
      { name, timeZone: values["time-zone"] ?? settings.timeZone, language },
      new Date().toISOString(),
    ),
  );
  printId(id, {}, values.json);
}
