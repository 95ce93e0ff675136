import { announce, demand, newId, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { ClockName } from "../domain/clock/clock-name.ts";
import type { ClockState } from "../domain/clock/derive-clocks.ts";
import { FEEDBACK_EVENTS } from "../domain/events.ts";
import type { Priority, Stage } from "../domain/life/stage.ts";
import { mayRegisterFeedback } from "../domain/permissions.ts";
import type { PriorityReason, TriageSuggestion } from "../domain/triage/triage-suggestion.ts";
import { claimSource, countOpenComplaints, readCaseRow } from "../store/cases.ts";
import { readTier } from "../store/voice-customers.ts";
import type { Drawn, NewVoice } from "./new-voice.ts";
import { clocksOf, readLedger } from "./clocks.ts";
import { findCustomer, readCaller } from "./find-customer.ts";
import { storeVoice } from "./store-voice.ts";
import { takeStep } from "./take-step.ts";
import { suggestForVoice } from "./triage/suggest-for-voice.ts";

export interface RegisteredFeedback {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  readonly priority: Priority;
  readonly priorityReasons: PriorityReason[];
  readonly complaint: boolean;
  /** Of every clock that runs. */
  readonly deadlines: { readonly clock: ClockName; readonly dueAt: string; readonly provisional: boolean }[];
  /** False: the source was registered before, and this is its case. */
  readonly isNew: boolean;
}

/** Clocks of machines differ; a voice of later than this comes from a wrong one. */
const CLOCK_SKEW_MS = 300_000;
/** Earlier than this nobody wrote down when a voice came: a wrong date. */
const EARLIEST = "2000-01-01T00:00:00Z";

/**
 * Registers a voice as a case: it is numbered, judged by words and facts, and its clocks run from its receipt.
 * @throws Failure `feedback-received-later` when it was received in the future, `feedback-received-long-ago` before
 *   2000, `feedback-external-due-early` when an authority's deadline lies before the receipt; those of `takeStep` with
 *   `closeAs`
 */
export async function registerFeedback(work: Work, voice: NewVoice): Promise<RegisteredFeedback> {
  demand(mayRegisterFeedback(work.actor));
  const { tx, actor } = work;
  const receivedAt = readReceipt(voice.receivedAt, work.now);
  demandLaterDeadline(voice, receivedAt);
  const id = voice.id ?? newId();
  if (voice.sourceId !== undefined) {
    const source = { source: voice.source ?? voice.channel, sourceId: voice.sourceId };
    const known = await claimSource(tx, actor.orgId, source, id);
    if (known !== null) return { ...(await presentRegistered(work, known)), isNew: false };
  }
  const drawn = await judge(work, voice, { id, receivedAt });
  const row = await storeVoice(work, voice, drawn);
  await announce(work, FEEDBACK_EVENTS.registered, { feedbackId: id });
  if (voice.closeAs !== undefined)
    await takeStep(work, id, { act: "close_at_once", outcome: voice.closeAs, revision: null });
  return { ...(await presentRegistered(work, row.id)), isNew: true };
}

/** Everything about the voice that is known before it is stored. */
async function judge(
  work: Work,
  voice: NewVoice,
  place: { readonly id: string; readonly receivedAt: string },
): Promise<Drawn> {
  const caller = readCaller(voice);
  const customerId = voice.customerId ?? (await findCustomer(work, voice, caller));
  const suggestion = await suggestFor(work, voice, customerId);
  return { ...place, caller, customerId, suggestion: heard(suggestion, voice) };
}

/** Who took it for praise heard it; the words alone may be short of it. */
function heard(suggestion: TriageSuggestion, { closeAs }: NewVoice): TriageSuggestion {
  if (closeAs !== "praise") return suggestion;
  const voice = { value: "praise", confidence: 1, by: "default" } as const;
  return { ...suggestion, voice, priority: "low", priorityReasons: ["praise"] };
}

/** @throws Failure `feedback-external-due-early` */
function demandLaterDeadline({ external }: NewVoice, receivedAt: string): void {
  const dueAt = external?.dueAt;
  if (dueAt !== undefined && Temporal.Instant.compare(dueAt, receivedAt) <= 0)
    throw new Failure("feedback-external-due-early");
}

/** @throws Failure `feedback-received-later`, `feedback-received-long-ago` */
function readReceipt(told: string | undefined, now: string): string {
  if (told === undefined) return now;
  const at = Temporal.Instant.from(told);
  const ahead = at.epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds;
  if (Temporal.Instant.compare(at, EARLIEST) < 0) throw new Failure("feedback-received-long-ago");
  if (ahead > CLOCK_SKEW_MS) throw new Failure("feedback-received-later");
  return ahead > 0 ? now : at.toString();
}

async function suggestFor(work: Work, voice: NewVoice, customerId: string | null): Promise<TriageSuggestion> {
  const { tx, actor } = work;
  const known = customerId !== null;
  return suggestForVoice(work, {
    verbatim: voice.verbatim,
    subject: voice.subject,
    facts: {
      channel: voice.channel,
      score: voice.score ?? null,
      tier: known ? await readTier(tx, actor.orgId, customerId) : null,
      amount: voice.amount ?? null,
      openComplaints: known ? await countOpenComplaints(tx, actor.orgId, customerId) : 0,
      product: voice.product ?? null,
    },
  });
}

async function presentRegistered(work: Work, id: string): Promise<Omit<RegisteredFeedback, "isNew">> {
  const row = await readCaseRow(work.tx, work.actor.orgId, id);
  if (row === undefined) throw new Failure("not-found", { record: "feedback" });
  const states = await clocksOf(work, row, await readLedger(work, id));
  return {
    id,
    number: row.number,
    stage: row.stage as Stage,
    priority: row.priority as Priority,
    priorityReasons: row.priority_reasons as PriorityReason[],
    complaint: row.voice === "complaint",
    deadlines: states.filter(({ state }) => state === "running").map(deadlineOf),
  };
}

function deadlineOf({ clock, dueAt, provisional }: ClockState) {
  return { clock, dueAt, provisional };
}
