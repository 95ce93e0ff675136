import type { TestContext } from "node:test";
import type { Browser } from "playwright-core";
import { freePort, newDataFolder, startServer, type RunningServer } from "../console/running-server.ts";
import { DESK, enter, type Visitor } from "../console/visitor.ts";
import { succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";

const REPAIR = "维修服务部";
const QUALITY = "质量管理部";
const SUPPORT = "客户服务部";

/** Everybody that a case meets, each with one task; a viewer, to whom no case belongs. */
export const STAFF = {
  manager: { email: "zhou@example.com", name: "周晓岚", roles: ["manager"], department: SUPPORT },
  caller: { email: "he@example.com", name: "何雨晴", roles: ["interviewer"], department: SUPPORT },
  secondCaller: { email: "tang@example.com", name: "唐心怡", roles: ["interviewer"], department: SUPPORT },
  head: { email: "sun@example.com", name: "孙国梁", roles: ["department_head"], department: REPAIR },
  handler: { email: "chen@example.com", name: "陈志强", roles: ["handler"], department: REPAIR },
  otherHandler: { email: "wu@example.com", name: "吴海涛", roles: ["handler"], department: REPAIR },
  checker: { email: "zheng@example.com", name: "郑可心", roles: ["verifier"], department: QUALITY },
  viewer: { email: "jiang@example.com", name: "蒋文博", roles: ["viewer"], department: null },
} as const satisfies Readonly<Record<string, NewColleague>>;

interface NewColleague {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly department: string | null;
}

export type StaffName = keyof typeof STAFF;
export const STAFF_NAMES = Object.keys(STAFF) as readonly StaffName[];

/** A colleague with a browser's session for calls past the screens. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly api: ApiCaller;
}

/** A server with an after-sales office at work. */
export interface CaseOffice {
  readonly server: RunningServer;
  readonly admin: ApiCaller;
  readonly people: Readonly<Record<StaffName, Colleague>>;
}

/** Sets up departments and people; ended with the test. */
export async function openOffice(
  t: TestContext,
  env: Readonly<Record<string, string>> = {},
): Promise<CaseOffice> {
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()), ...env });
  t.after(() => server.stop());
  const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
  const departments = new Map<string, string>();
  for (const name of [SUPPORT, REPAIR, QUALITY]) {
    const { id } = await succeed(admin.call("POST", "/departments", { name }));
    departments.set(name, String(id));
  }
  const hire = async (who: NewColleague): Promise<Colleague> => {
    const departmentId = departments.get(who.department ?? "") ?? null;
    const person = { email: who.email, name: who.name, roles: who.roles, departmentId };
    const { browser: api, id } = await joinAs(server.url, admin, person);
    return { id, name: who.name, departmentId, api };
  };
  return {
    server,
    admin,
    people: {
      manager: await hire(STAFF.manager),
      caller: await hire(STAFF.caller),
      secondCaller: await hire(STAFF.secondCaller),
      head: await hire(STAFF.head),
      handler: await hire(STAFF.handler),
      otherHandler: await hire(STAFF.otherHandler),
      checker: await hire(STAFF.checker),
      viewer: await hire(STAFF.viewer),
    },
  };
}

/** The colleague before a screen of their own, signed in. */
export function signedIn(
  browser: Browser,
  { server }: CaseOffice,
  who: StaffName,
  screen: typeof DESK = DESK,
): Promise<Visitor> {
  return enter(browser, server.url, { email: STAFF[who].email, password: PASSWORD, screen });
}
