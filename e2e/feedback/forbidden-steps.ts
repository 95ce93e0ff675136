import assert from "node:assert/strict";
import { ACTS, type Act } from "../../src/feedback/domain/life/case-facts.ts";
import type { Stage } from "../../src/feedback/domain/life/stage.ts";
import { TRANSITIONS, type Transition, type Who } from "../../src/feedback/domain/life/transitions.ts";
import { itemsOf, succeed, type Answer } from "../server/api-caller.ts";
import { STAFF, STAFF_NAMES, type CaseOffice, type Colleague, type StaffName } from "./case-office.ts";

/** What a case is known by, as the API tells it. */
interface CaseSeen {
  readonly stage: Stage;
  readonly revision: number;
  readonly handlerId: string | null;
  readonly departmentId: string | null;
  readonly steps: readonly { readonly act: Act; readonly refusals: readonly string[] }[];
}

/** Guards that a step sent without a word cannot pass. */
const ASKS: ReadonlySet<string> = new Set([
  "reason-given",
  "handler-named",
  "end-named",
  "survivor-named",
  "short-outcome",
  "form-filled",
]);
const NOBODY = "01990000-0000-7000-8000-0000000000f2";

/** What somebody is to a case, by role and part in it alone: the table of the life says what that allows. */
function partsOf(who: StaffName, { id, departmentId }: Colleague, seen: CaseSeen): ReadonlySet<Who> {
  const roles: readonly string[] = STAFF[who].roles;
  const parts: Who[] = [];
  if (roles.includes("manager")) parts.push("manager", "checker", "caller");
  if (roles.includes("verifier")) parts.push("checker");
  if (roles.includes("interviewer")) parts.push("caller", "registrar");
  if (roles.includes("department_head") && seen.departmentId !== null && seen.departmentId === departmentId)
    parts.push("department_head");
  if (seen.handlerId === id) parts.push("handler");
  return new Set(parts);
}

/** Everything about the case that a refused step must leave as it was. */
async function standing({ admin }: CaseOffice, id: string): Promise<Readonly<Record<string, unknown>>> {
  const { steps: _, updatedAt, clocks, ...seen } = await succeed(admin.call("GET", `/feedback/${id}`));
  const events = itemsOf(await succeed(admin.call("GET", `/feedback/${id}/events`)));
  const running = (clocks as readonly Readonly<Record<string, unknown>>[]).map((one) => [
    one["clock"],
    one["round"],
    one["state"],
    one["dueAt"],
  ]);
  return { ...seen, updatedAt, running, events: events.length };
}

/**
 * Tries every step of the table, and the forms of check and call, as everybody of the office for whom the table has no
 * row at this stage; each is refused with the code that says why, and the case stays as it is. Answers how many were
 * tried.
 */
export async function refuseEverythingElse(office: CaseOffice, id: string): Promise<number> {
  const before = await standing(office, id);
  let tried = 0;
  for (const who of STAFF_NAMES) tried += await refusedTo(office, who, id);
  assert.deepEqual(await standing(office, id), before, "nothing has changed");
  return tried;
}

async function refusedTo({ people, admin }: CaseOffice, who: StaffName, id: string): Promise<number> {
  const person = people[who];
  const now = (await succeed(admin.call("GET", `/feedback/${id}`))) as unknown as CaseSeen;
  const own = await person.api.call("GET", `/feedback/${id}`);
  if (own.status !== 200) return unseen(person, id, now, own);
  const mine = own.body as unknown as CaseSeen;
  const parts = partsOf(who, person, now);
  let tried = 0;
  for (const act of ACTS) {
    const rows = TRANSITIONS.filter((row) => row.act === act && row.from.includes(now.stage));
    const offered = mine.steps.find((step) => step.act === act);
    const answers = await triesOf(person, { id, act, revision: now.revision, rows, parts, offered });
    tried += answers.length;
    const what = `${act} by ${who} at ${now.stage}`;
    for (const { status, code } of answers)
      assert.ok(codesFor(rows, parts).includes(`${status} ${code}`), `${what}: ${status} ${code}`);
    if (!rows.some((row) => takes(row, parts))) assert.equal(offered, undefined, `${what} is not offered`);
  }
  return tried + (await formsRefused(person, id, now, parts));
}

/** Who may not see the case gets no further with any step of it. */
async function unseen(person: Colleague, id: string, { revision }: CaseSeen, own: Answer): Promise<number> {
  assert.ok(own.status === 404 || own.status === 403);
  for (const act of ACTS) {
    const { status, code } = await person.api.call("POST", `/feedback/${id}/steps`, { act, revision });
    assert.deepEqual([status, code], [own.status, own.code], `${act}, unseen`);
  }
  return ACTS.length;
}

interface Try {
  readonly id: string;
  readonly act: Act;
  readonly revision: number;
  readonly rows: readonly Transition[];
  readonly parts: ReadonlySet<Who>;
  readonly offered: CaseSeen["steps"][number] | undefined;
}

const takes = ({ who }: Transition, parts: ReadonlySet<Who>): boolean => who.some((one) => parts.has(one));

/**
 * Who has no row is refused also with everything filled in. Who has one is refused what the screen shows as not yet
 * possible, and what they do not fill in.
 */
async function triesOf(person: Colleague, attempt: Try): Promise<readonly Answer[]> {
  const { id, act, revision, rows, parts, offered } = attempt;
  const send = (more: object): Promise<Answer> =>
    person.api.call("POST", `/feedback/${id}/steps`, { act, revision, ...more });
  const mine = rows.filter((row) => takes(row, parts));
  const whole = {
    reason: "客户来电说明",
    handlerId: person.id,
    departmentId: person.departmentId ?? NOBODY,
    expiresAt: "2099-01-05T01:00:00Z",
    into: NOBODY,
    outcome: "praise",
    override: { reason: "人手不足" },
  };
  if (mine.length === 0) return [await send({}), await send(whole)];
  const isBlocked = offered !== undefined && offered.refusals.length > 0;
  const asks = mine.every(({ guards }) => guards.some((guard) => ASKS.has(guard)));
  return isBlocked || asks ? [await send({})] : [];
}

function codesFor(rows: readonly Transition[], parts: ReadonlySet<Who>): readonly string[] {
  if (rows.length === 0) return ["409 conflict-feedback-stage"];
  if (!rows.some((row) => takes(row, parts))) return ["403 forbidden-feedback-step"];
  return ["400 feedback-step-refused", "403 forbidden-feedback-step"];
}

/** The check and the call take steps too. */
async function formsRefused(
  person: Colleague,
  id: string,
  { stage, revision }: CaseSeen,
  parts: ReadonlySet<Who>,
): Promise<number> {
  const check = { revision, passed: true, problemSolved: true, lines: [] };
  const call = { revision, disposition: "answered", satisfaction: "satisfied", score: 5 };
  const forms = [
    { path: "checks", body: check, at: "checking", part: "checker" },
    { path: "calls", body: call, at: "calling_back", part: "caller" },
  ] as const;
  let tried = 0;
  for (const { path, body, at, part } of forms) {
    if (stage === at && parts.has(part)) continue;
    const { status, code } = await person.api.call("POST", `/feedback/${id}/${path}`, body);
    const expected = stage === at ? [403, "forbidden-feedback-step"] : [409, "conflict-feedback-stage"];
    assert.deepEqual([status, code], expected, `${path} at ${stage} by ${person.name}`);
    tried += 1;
  }
  return tried;
}
