import { randomBytes } from "node:crypto";
import { addUser } from "../../identity/service/add-user.ts";
import { enterAsSystem } from "../../identity/service/enter-as-system.ts";
import { parseOptions } from "../parse-options.ts";
import { withInstallation } from "../with-installation.ts";
import { WrongUse } from "../wrong-use.ts";
import type { CommandContext } from "./command-context.ts";
import { printId } from "./print-id.ts";
import { required, requiredRoles } from "./required-option.ts";

const OPTIONS = {
  org: { type: "string" },
  email: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  password: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

/**
 * `huiyin user add --org ORG --email E --name N --role ROLE[,ROLE] [--password P]`: prints the new id; without a
 * password one is made and told on standard error (with `--json` in the answer), this once.
 */
export async function userCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.join(" ") !== "add") {
    throw new WrongUse("unknown-command", { name: `user ${positionals.join(" ")}` });
  }
  const person = {
    email: required(values.email, "--email"),
    name: required(values.name, "--name"),
    roles: requiredRoles(values.role),
    password: values.password ?? randomBytes(12).toString("base64url"),
  };
  const org = required(values.org, "--org");
  const { id, loginCreated } = await withInstallation(context, async (database) => {
    const session = await enterAsSystem(database, org);
    return session.begin((work) => addUser(work, person));
  });
  const told = values.password === undefined && loginCreated ? { password: person.password } : {};
  if (values.json !== true && "password" in told) console.error(context.words.password(person.password));
  printId(id, told, values.json);
}
