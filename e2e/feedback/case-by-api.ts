import { itemsOf, succeed } from "../server/api-caller.ts";
import type { CaseOffice, StaffName } from "./case-office.ts";
import type { OpenedCase } from "./path-voice.ts";

/** A case that comes by phone; more of what is known of it. */
export async function phoneIn(
  { people }: CaseOffice,
  verbatim: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<OpenedCase> {
  const { api } = people.caller;
  const { id, number } = await succeed(
    api.call("POST", "/feedback", { channel: "phone", verbatim, ...more }),
  );
  const { customerUrl } = await succeed(api.call("GET", `/feedback/${String(id)}`));
  return { id: String(id), number: String(number), page: new URL(String(customerUrl)).pathname };
}

/** Takes a step past the screens, as somebody who has just looked. */
export async function act(
  { people }: CaseOffice,
  who: StaffName,
  id: string,
  step: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { api } = people[who];
  const { revision } = await succeed(api.call("GET", `/feedback/${id}`));
  await succeed(api.call("POST", `/feedback/${id}/steps`, { revision, ...step }));
}

const WAY = ["triaged", "assigned", "planned", "executing", "checking", "calling_back"] as const;
export type Reached = (typeof WAY)[number];

/** Takes a case on to `stage` past the screens, every step by who has to take it. */
export async function workUpTo(
  office: CaseOffice,
  id: string,
  stage: Reached,
  handler: StaffName = "handler",
): Promise<void> {
  const { people, admin } = office;
  const person = people[handler];
  const handled = { departmentId: people.handler.departmentId, handlerId: person.id };
  const steps: Readonly<Record<Reached, () => Promise<void>>> = {
    triaged: () => act(office, "manager", id, { act: "triage" }),
    assigned: () => act(office, "manager", id, { act: "assign", ...handled }),
    planned: async () => {
      const measure = { term: "short", kind: "rework", text: "上门检修并当面致歉", ownerId: person.id };
      const path = `/feedback/${id}/measures`;
      await succeed(person.api.call("POST", path, { ...measure, dueOn: "2099-01-05" }));
      await act(office, handler, id, { act: "plan" });
    },
    executing: () => act(office, handler, id, { act: "execute" }),
    checking: async () => {
      await finishWork(office, id, handler);
      await act(office, handler, id, { act: "submit" });
    },
    calling_back: () => passCheck(office, id),
  };
  const { stage: now } = await succeed(admin.call("GET", `/feedback/${id}`));
  const from = WAY.findIndex((one) => one === now);
  for (const next of WAY.slice(from + 1, WAY.indexOf(stage) + 1)) await steps[next]();
}

/** Measures done and shown, the customer told, the cause named. */
async function finishWork(office: CaseOffice, id: string, handler: StaffName): Promise<void> {
  const { api } = office.people[handler];
  const path = `/feedback/${id}`;
  const { round } = await succeed(api.call("GET", path));
  const work = await succeed(api.call("GET", `${path}/work`));
  const measures = itemsOf({ items: work["measures"] }).filter((one) => one["round"] === round);
  for (const one of measures) {
    const { id: measureId, revision } = one;
    await succeed(
      api.call("PATCH", `${path}/measures/${String(measureId)}`, {
        revision,
        isDone: true,
        result: "已完成",
      }),
    );
    const name = encodeURIComponent("检修记录.txt");
    await succeed(
      api.call("POST", `${path}/files?name=${name}&measureId=${String(measureId)}`, "电容已更换，试机正常"),
    );
  }
  await tell(office, id, handler);
  const { revision } = await succeed(api.call("GET", path));
  await succeed(api.call("PATCH", path, { revision, cause: "备件缺货，改约没有通知客户" }));
}

/** The customer is told, by phone, what was done. */
export async function tell({ people }: CaseOffice, id: string, who: StaffName): Promise<void> {
  const said = { kind: "to_customer", channel: "phone", text: "已修好并试机，请您留意。", tellsResult: true };
  await succeed(people[who].api.call("POST", `/feedback/${id}/messages`, said));
}

async function passCheck({ people }: CaseOffice, id: string): Promise<void> {
  const { api } = people.checker;
  const { revision, round } = await succeed(api.call("GET", `/feedback/${id}`));
  const work = await succeed(api.call("GET", `/feedback/${id}/work`));
  const lines = itemsOf({ items: work["measures"] })
    .filter((one) => one["round"] === round && one["term"] === "short")
    .map((one) => ({ measureId: one["id"], ok: true, note: "属实" }));
  const form = { revision, passed: true, problemSolved: true, lines };
  await succeed(api.call("POST", `/feedback/${id}/checks`, form));
}

/** A call past the screens. */
export async function call(
  { people }: CaseOffice,
  id: string,
  told: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { api } = people.caller;
  const { revision } = await succeed(api.call("GET", `/feedback/${id}`));
  await succeed(api.call("POST", `/feedback/${id}/calls`, { revision, disposition: "answered", ...told }));
}
