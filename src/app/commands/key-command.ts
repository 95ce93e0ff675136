import { addKey } from "../../identity/service/add-key.ts";
import { enterAsSystem } from "../../identity/service/enter-as-system.ts";
import { parseOptions } from "../parse-options.ts";
import { withInstallation } from "../with-installation.ts";
import { WrongUse } from "../wrong-use.ts";
import type { CommandContext } from "./command-context.ts";
import { required, requiredRoles } from "./required-option.ts";

const OPTIONS = {
  org: { type: "string" },
  role: { type: "string" },
  name: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `huiyin key add --org ORG --role ROLE [--name NAME]`: prints the new id and the API key, which is told this once. */
export async function keyCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.join(" ") !== "add") {
    throw new WrongUse("unknown-command", { name: `key ${positionals.join(" ")}` });
  }
  const org = required(values.org, "--org");
  const [role, ...others] = requiredRoles(values.role);
  if (role === undefined || others.length > 0) throw new WrongUse("one-role", { name: values.role ?? "" });
  const made = await withInstallation(context, async (database) => {
    const session = await enterAsSystem(database, org);
    return session.begin((work) => addKey(work, { name: values.name ?? context.words.commandLineKey, role }));
  });
  console.log(values.json === true ? JSON.stringify(made) : `${made.id}\n${made.key}`);
}
