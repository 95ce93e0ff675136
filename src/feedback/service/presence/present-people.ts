import type { Work } from "../../../identity/service/work.ts";
import { PRESENT_FOR_MS, type Writing } from "../../domain/live/writing.ts";
import type { PresentRow } from "../../store/presence.ts";

/** The instant since which a sign of life counts. */
export function presentSince({ now }: Work): string {
  return Temporal.Instant.from(now).subtract({ milliseconds: PRESENT_FOR_MS }).toString();
}

export function presentPerson({ case_id, user_id, name, writing, seen_at }: PresentRow) {
  return {
    feedbackId: case_id,
    userId: user_id,
    name,
    writing: writing as Writing | null,
    until: Temporal.Instant.from(seen_at).add({ milliseconds: PRESENT_FOR_MS }).toString(),
  };
}
