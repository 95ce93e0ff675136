import { getOrganization } from "../../../identity/service/get-organization.ts";
import { newId, type Work } from "../../../identity/service/work.ts";
import type { ImportedVoice, ImportName } from "../../domain/case-import/imported-voice.ts";
import { caseDay, caseNumber } from "../../domain/number/case-number.ts";
import {
  claimManySources,
  findKnownSources,
  insertBulkRows,
  takeManyPlaces,
  type BulkRows,
  type KnownSource,
} from "../../store/case-import/bulk-cases.ts";
import { listPolicyRows } from "../../store/policies.ts";
import { rowsOfCase, type CaseToStore } from "./case-rows.ts";
import { judgeVoices, type JudgedVoice } from "./judge-voices.ts";

/** What became of a voice. */
export type StoredVoice =
  | { readonly outcome: "created"; readonly id: string; readonly number: string }
  | { readonly outcome: "repeated" }
  | {
      readonly outcome: "refused";
      readonly code: "known-otherwise" | "repeated-otherwise";
      readonly details: Readonly<Record<string, string | number>>;
    };

/**
 * Registers some hundred voices at once, in the caller's transaction: judged, numbered and timed as `registerFeedback`
 * does, with a statement for each table instead of a dozen for each voice. What the sheet says was answered is closed,
 * with the times that it tells. Nothing is announced: a past that is brought in sets nothing off.
 */
export async function storeCases(
  work: Work,
  name: ImportName,
  voices: readonly ImportedVoice[],
): Promise<readonly StoredVoice[]> {
  const { tx, actor } = work;
  const firsts = new Map<string, ImportedVoice>();
  for (const voice of voices) if (!firsts.has(keyOf(voice))) firsts.set(keyOf(voice), voice);
  const ids = new Map([...firsts.keys()].map((key) => [key, newId()]));
  const wanted = [...firsts].map(([key, { source, sourceId }]) => ({
    source,
    sourceId,
    caseId: ids.get(key) ?? "",
  }));
  const free = await claimManySources(tx, actor.orgId, wanted);
  const fresh = [...firsts].flatMap(([key, voice]) => {
    const id = ids.get(key) ?? "";
    return free.has(id) ? [{ id, voice }] : [];
  });
  const known = await findKnownSources(
    tx,
    actor.orgId,
    wanted.filter(({ caseId }) => !free.has(caseId)),
  );
  const numbers = await storeFresh(work, name, fresh);
  const before = new Map(known.map((one) => [keyOf(one), one]));
  return voices.map((voice): StoredVoice => {
    const key = keyOf(voice);
    const first = firsts.get(key) ?? voice;
    const id = ids.get(key) ?? "";
    if (!free.has(id)) return metAgain(voice, before.get(key));
    if (first === voice) return { outcome: "created", id, number: numbers.get(key) ?? "" };
    return first.verbatim === voice.verbatim ? REPEATED : repeatedOtherwise(first.row);
  });
}

/** The words of a case stay; the same number with other words is another matter, or a mistake. */
function metAgain(voice: ImportedVoice, known: KnownSource | undefined): StoredVoice {
  const isSame = known === undefined || known.verbatim === "" || known.verbatim === voice.verbatim;
  return isSame ? REPEATED : otherwise(known.number);
}

const REPEATED: StoredVoice = { outcome: "repeated" };

function otherwise(number: string): StoredVoice {
  return { outcome: "refused", code: "known-otherwise", details: { number } };
}

function repeatedOtherwise(row: number): StoredVoice {
  return { outcome: "refused", code: "repeated-otherwise", details: { row } };
}

function keyOf({ source, sourceId }: { readonly source: string; readonly sourceId: string }): string {
  return JSON.stringify([source, sourceId]);
}

interface FreshVoice {
  readonly id: string;
  readonly voice: ImportedVoice;
}

/** Stores cases that were not there; answers their numbers by key of the source. */
async function storeFresh(
  work: Work,
  name: ImportName,
  fresh: readonly FreshVoice[],
): Promise<ReadonlyMap<string, string>> {
  if (fresh.length === 0) return new Map();
  const judged = await judgeVoices(
    work,
    fresh.map(({ voice }) => voice),
  );
  const numbers = await takeNumbers(work, fresh);
  const policies = await listPolicyRows(work.tx, work.actor.orgId);
  const stored: BulkRows[] = [];
  for (const [at, { id, voice }] of fresh.entries()) {
    const drawn: CaseToStore = {
      id,
      voice,
      name,
      number: numbers[at] ?? "",
      judged: judged[at] as JudgedVoice,
    };
    stored.push(await rowsOfCase(work, drawn, policies));
  }
  await insertBulkRows(work.tx, joined(stored));
  return new Map(fresh.map(({ voice }, at) => [keyOf(voice), numbers[at] ?? ""]));
}

function joined(parts: readonly BulkRows[]): BulkRows {
  return {
    cases: parts.flatMap(({ cases }) => cases),
    voices: parts.flatMap(({ voices }) => voices),
    contacts: parts.flatMap(({ contacts }) => contacts),
    clocks: parts.flatMap(({ clocks }) => clocks),
    events: parts.flatMap(({ events }) => events),
    messages: parts.flatMap(({ messages }) => messages),
    runs: parts.flatMap(({ runs }) => runs),
  };
}

/** Numbers in the order of the voices, taken in one go for each day and channel. */
async function takeNumbers(work: Work, fresh: readonly FreshVoice[]): Promise<readonly string[]> {
  const { timeZone } = await getOrganization(work);
  const places = fresh.map(({ voice }) => ({
    day: caseDay(voice.receivedAt, timeZone),
    channel: voice.channel,
  }));
  const groups = Map.groupBy(places, ({ day, channel }) => `${day} ${channel}`);
  const wanted = [...groups.values()].flatMap((same) =>
    same[0] ? [{ ...same[0], count: same.length }] : [],
  );
  const next = new Map(await takeManyPlaces(work.tx, work.actor.orgId, wanted));
  return fresh.map(({ voice }, at) => {
    const { day = "", channel = voice.channel } = places[at] ?? {};
    const place = next.get(`${day} ${channel}`) ?? 1;
    next.set(`${day} ${channel}`, place + 1);
    return caseNumber(voice.channel, voice.receivedAt, timeZone, place);
  });
}
