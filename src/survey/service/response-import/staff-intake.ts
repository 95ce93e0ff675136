import type { Work } from "../../../identity/service/work.ts";
import { signalAppended } from "../../../platform/events/outbox-signal.ts";
import { cellKey, lockQuotaCounts } from "../../store/intake.ts";
import {
  addPlaces,
  insertStaffResponses,
  readResponseSurveys,
  type StaffResponse,
} from "../../store/staff-responses.ts";

/** What became of a response. `other`: its id belongs to a response of another survey. */
export type StaffOutcome = "stored" | "repeated" | "full" | "other";

/**
 * Takes responses of one survey in, within the transaction of `work`. Counts of limited quotas are held from the
 * first batch that needs them until the transaction ends, as the intake of the public page holds them.
 */
export class StaffIntake {
  private readonly work: Work;
  private readonly surveyId: string;
  private readonly importId: string | null;
  private counts: Map<string, number> | null = null;

  constructor(work: Work, surveyId: string, importId: string | null) {
    this.work = work;
    this.surveyId = surveyId;
    this.importId = importId;
  }

  /** What became of each, in their order; of equal ids the first is stored. */
  async take(responses: readonly StaffResponse[]): Promise<readonly StaffOutcome[]> {
    const { tx, actor, now } = this.work;
    const ids = responses.map(({ id }) => id);
    const known = new Map(await readResponseSurveys(tx, actor.orgId, [...new Set(ids)]));
    const before = (id: string): StaffOutcome => (known.get(id) === this.surveyId ? "repeated" : "other");
    const taking = new Map<string, StaffResponse>();
    const outcomes = new Map<StaffResponse, StaffOutcome>();
    for (const response of responses) {
      const { id } = response;
      if (known.has(id)) outcomes.set(response, before(id));
      else if (taking.has(id)) outcomes.set(response, "repeated");
      else if (await this.hasPlace(response)) taking.set(id, response);
      else outcomes.set(response, "full");
    }
    if (taking.size > 0) {
      const enteredBy = actor.kind === "user" ? actor.id : null;
      const entry = { importId: this.importId, enteredBy, now };
      const stored = await insertStaffResponses(tx, actor.orgId, [...taking.values()], entry);
      for (const [id, response] of taking) outcomes.set(response, stored.has(id) ? "stored" : "repeated");
      await this.count([...taking.values()].filter(({ id }) => stored.has(id)));
      signalAppended();
    }
    return responses.map((response) => outcomes.get(response) ?? "repeated");
  }

  /** Takes the place in memory; the counts are held, so nobody else can. */
  private async hasPlace({ cells }: StaffResponse): Promise<boolean> {
    if (cells.length === 0) return true;
    const { tx, actor } = this.work;
    this.counts ??= await lockQuotaCounts(tx, actor.orgId, [this.surveyId]);
    const { counts } = this;
    const taken = cells.map((cell) => counts.get(cellKey(this.surveyId, cell)) ?? 0);
    if (cells.some(({ limit }, at) => (taken[at] ?? 0) >= limit)) return false;
    for (const [at, cell] of cells.entries()) counts.set(cellKey(this.surveyId, cell), (taken[at] ?? 0) + 1);
    return true;
  }

  private async count(stored: readonly StaffResponse[]): Promise<void> {
    const places = new Map<string, { quota: string; cell: string; places: number }>();
    for (const { quota, cell } of stored.flatMap(({ cells }) => cells)) {
      const key = `${quota} ${cell}`;
      const known = places.get(key) ?? { quota, cell, places: 0 };
      known.places += 1;
      places.set(key, known);
    }
    await addPlaces(this.work.tx, this.work.actor.orgId, this.surveyId, [...places.values()]);
  }
}
