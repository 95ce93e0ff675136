import { deriveClocks } from "../../feedback/domain/clock/derive-clocks.ts";
import { caseDay, caseNumber, type FeedbackChannel } from "../../feedback/domain/number/case-number.ts";
import { suggestForVoices } from "../../feedback/service/triage/suggest-for-voices.ts";
import { systemActor } from "../../identity/service/session.ts";
import { loadWorkingCalendar } from "../../identity/service/load-working-calendar.ts";
import type { Work } from "../../identity/service/work.ts";
import { Draw } from "../../kit/draw.ts";
import { inOrganization, type Database, type Tx } from "../../platform/db/database.ts";
import { refreshStatistics } from "../../platform/db/refresh-statistics.ts";
import { titleOf } from "./case-mail.ts";
import { Desk } from "./desk.ts";
import { furnish, type FurnishOptions } from "./furnish.ts";
import { tellStories } from "./case-stories.ts";
import { drawCaseDrafts } from "./draw-cases.ts";
import { hasCases, readCaseServices, readCaseWorld, storeSampleCases } from "./sample-case-store.ts";
import type { CaseDraft, CaseWorld, JudgedDraft, SampleCase } from "./sample-case.ts";
import { hotlineCalendar } from "./sample-hours.ts";
import { walkOpenCase } from "./case-open.ts";
import { walkCase } from "./walk-case.ts";

const SEED = 4_212;
/** Cases that came to an end; some more are open. */
const SETTLED = 400;
const MERGED = 9;
const REPEATED = 7;
const DAY = 86_400_000;
const TABLES = [
  "feedback_case",
  "feedback_voice",
  "feedback_event",
  "feedback_message",
  "feedback_clock_event",
];

interface SampleCaseOptions extends FurnishOptions {
  readonly database: Database;
  /** ISO instant. */
  readonly now: string;
}

/** Makes a year of cases of the sample organization where it has none. */
export async function sampleCases(options: SampleCaseOptions, orgId: number): Promise<void> {
  const { database } = options;
  const isNew = await inOrganization(database, orgId, async (tx) => {
    if (await hasCases(tx, orgId)) return false;
    const { world, cases } = await makeCases(tx, orgId, options);
    await furnish(new Desk(tx, world), options, cases);
    return true;
  });
  if (isNew) await refreshStatistics(database, TABLES);
}

/** Drawn from a seed: for the same customers, services and moment they are the same. */
export async function makeCases(
  tx: Tx,
  orgId: number,
  { files, now }: Pick<SampleCaseOptions, "files" | "now">,
): Promise<{ readonly world: CaseWorld; readonly cases: readonly SampleCase[] }> {
  // Whole minutes, as people remember times.
  const minute = `${now.slice(0, 16)}:00Z`;
  const work: Work = { tx, actor: systemActor(orgId), now: minute, requestId: null, address: null };
  const calendar = await loadWorkingCalendar(work, null);
  const world = await readCaseWorld(tx, orgId, { calendar, hotline: hotlineCalendar(calendar), now: minute });
  const services = await readCaseServices(tx, orgId);
  const drafts = drawCaseDrafts(new Draw(SEED), services, { count: SETTLED, now: minute });
  const cases = (await judged(work, drafts)).map((draft) => walkDraft(world, draft));
  cases.push(...(await followUps(work, world, cases)));
  tellStories(cases);
  number(cases, world);
  const states = cases.map(({ ledger }) => deriveClocks(ledger, calendar, Temporal.Instant.from(minute)));
  await storeSampleCases(tx, files, { world, cases, states });
  return { world, cases };
}

function walkDraft(world: CaseWorld, draft: JudgedDraft): SampleCase {
  const { open, receivedAt } = draft;
  if (receivedAt !== null) return walkCase(world, { ...draft, receivedAt });
  if (open === null) throw new Error("a sample case without a beginning");
  return walkOpenCase(world, draft, open);
}

async function judged(work: Work, drafts: readonly CaseDraft[]): Promise<readonly JudgedDraft[]> {
  const voices = drafts.map((draft) => ({
    verbatim: draft.said,
    subject: titleOf(draft),
    facts: {
      channel: draft.channel,
      score: draft.score,
      tier: null,
      amount: null,
      openComplaints: 0,
      product: draft.service?.product ?? null,
    },
  }));
  const suggestions = await suggestForVoices(work, voices);
  return drafts.map((draft, at) => ({ ...draft, suggestion: suggestions[at]! }));
}

/** The same matter told twice while it is open, and again after it was closed. */
async function followUps(
  work: Work,
  world: CaseWorld,
  cases: readonly SampleCase[],
): Promise<readonly SampleCase[]> {
  const draw = new Draw(SEED + 1);
  const known = cases.filter(
    ({ draft }) => draft.service !== null && draft.voice === "complaint" && draft.open === null,
  );
  const lasting = known.filter(({ row }) => row.outcome === "satisfied" && lasted(row, 3));
  const drafts = (some: readonly SampleCase[], more: (one: SampleCase) => Partial<CaseDraft>): CaseDraft[] =>
    some.map((one) => ({ ...one.draft, seed: draw.between(1, 1_000_000), detours: new Set(), ...more(one) }));
  const twice = draw.shuffled(lasting).slice(0, MERGED);
  const merged = drafts(twice, ({ row, said }) => ({
    ending: "merged",
    channel: "hotline",
    receivedAt: laterThan(row.received_at, DAY),
    said: `昨天已经反映过一次，再催一下：${said}`,
  }));
  const before = Temporal.Instant.from(world.now).epochMilliseconds - 45 * DAY;
  const early = lasting.filter(({ row }) => Date.parse(row.closed_at ?? world.now) < before);
  const again = draw.shuffled(early).slice(0, REPEATED);
  const repeated = drafts(again, ({ row, said }) => ({
    ending: "satisfied",
    channel: "phone",
    receivedAt: laterThan(row.closed_at ?? world.now, draw.between(8, 25) * DAY),
    said: `上次处理过的问题又出现了。${said}`,
    repeatOf: row.id,
  }));
  const all = await judged(work, [...merged, ...repeated]);
  return all.flatMap((draft, at) => {
    const { receivedAt } = draft;
    return receivedAt === null ? [] : [walkCase(world, { ...draft, receivedAt }, twice[at] ?? null)];
  });
}

function lasted({ received_at, closed_at }: SampleCase["row"], days: number): boolean {
  return closed_at !== null && Date.parse(closed_at) - Date.parse(received_at) > days * DAY;
}

function laterThan(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString().replace(".000Z", "Z");
}

/** Numbers in the order of receipt, as each day's voices took them. */
function number(cases: readonly SampleCase[], { calendar: { timeZone } }: CaseWorld): void {
  const taken = new Map<string, number>();
  for (const { row, callbacks } of cases.toSorted((a, b) =>
    a.row.received_at < b.row.received_at ? -1 : 1,
  )) {
    const key = `${caseDay(row.received_at, timeZone)} ${row.channel}`;
    const place = (taken.get(key) ?? 0) + 1;
    taken.set(key, place);
    row.number = caseNumber(row.channel as FeedbackChannel, row.received_at, timeZone, place);
    for (const task of callbacks) task.subject_label = row.number;
  }
}
