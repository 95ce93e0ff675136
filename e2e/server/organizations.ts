import type { RunningServer } from "../console/running-server.ts";
import { apiCaller, succeed, type ApiCaller } from "./api-caller.ts";
import { runHuiyin } from "./server-trial.ts";

export const PASSWORD = "青山绿水-2026-春";

/** An organization with its administrator's browser and an administrator's key. */
export interface Organization {
  readonly id: number;
  readonly admin: ApiCaller;
  readonly script: ApiCaller;
}

/** The first organization, made by the set-up link. */
export async function setUpFirst(server: RunningServer, name: string): Promise<Organization> {
  const admin = apiCaller(server.url);
  const token = new URL(server.setupLink ?? "").searchParams.get("token");
  const session = await succeed(
    admin.call("POST", "/setup", {
      token,
      organization: { name, timeZone: "Asia/Shanghai", language: "zh" },
      administrator: { name: "赵敏", email: "zhao@example.com", password: PASSWORD },
    }),
  );
  const { id } = session["organization"] as { id: number };
  return { id, admin, script: apiCaller(server.url, await keyFor(admin, "admin")) };
}

/** A further organization, made on the command line beside the running server. */
export async function addSecond(
  server: RunningServer,
  name: string,
  email = "bai@example.com",
): Promise<Organization> {
  const env = { HUIYIN_DATA: server.dataFolder };
  const run = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runHuiyin(args, env);
    if (code !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  };
  const id = await run("org", "add", "--name", name);
  const person = ["--org", id, "--email", email, "--name", "白云飞", "--role", "admin"];
  await run("user", "add", ...person, "--password", PASSWORD);
  const admin = apiCaller(server.url);
  await succeed(admin.call("POST", "/session", { email, password: PASSWORD }));
  return { id: Number(id), admin, script: apiCaller(server.url, await keyFor(admin, "admin")) };
}

/** A new key of the role, made by the administrator. */
export async function keyFor(admin: ApiCaller, role: string): Promise<string> {
  const made = await succeed(admin.call("POST", "/api-keys", { name: `密钥 ${role}`, role }));
  return String(made["key"]);
}

/** Invites a person and lets them join in a browser of their own. */
export async function joinAs(
  url: string,
  admin: ApiCaller,
  person: { readonly email: string; readonly name: string; readonly roles: readonly string[] },
): Promise<{ readonly browser: ApiCaller; readonly id: string }> {
  const { link } = await succeed(admin.call("POST", "/invitations", person));
  const browser = apiCaller(url);
  const address = `/invitations/by-token/${String(link).split("/").at(-1)}/acceptance`;
  const session = await succeed(browser.call("POST", address, { name: person.name, password: PASSWORD }));
  return { browser, id: String((session["user"] as { id: string }).id) };
}
