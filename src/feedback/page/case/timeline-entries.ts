import type { FeedbackEvent, FeedbackWork, Message } from "../feedback-queries.ts";

type Attempt = FeedbackWork["attempts"][number];

/** Whose entry it is, which also is how it looks. */
export type EntrySide = "customer" | "reply" | "note" | "internal" | "system";

export interface TimelineEntry {
  readonly key: string;
  /** ISO instant. */
  readonly at: string;
  readonly side: EntrySide;
  readonly event?: FeedbackEvent;
  readonly message?: Message;
  readonly attempt?: Attempt;
}

/** What is told by a message or a call of its own. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(["message", "call", "respond"]);

const SIDE_OF_MESSAGE = { to_customer: "reply", from_customer: "customer", note: "note" } as const;

/** Everything that happened to a case, latest first. */
export function timelineEntries(
  events: readonly FeedbackEvent[],
  work: Pick<FeedbackWork, "messages" | "attempts"> | undefined,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...events
      .filter(({ act }) => work === undefined || !TOLD_ELSEWHERE.has(act))
      .map((event) => ({ key: event.id, at: event.at, side: sideOf(event), event })),
    ...(work?.messages ?? []).map((message) => ({
      key: message.id,
      at: message.at,
      side: SIDE_OF_MESSAGE[message.kind],
      message,
    })),
    ...(work?.attempts ?? []).map((attempt) => ({
      key: attempt.id,
      at: attempt.at,
      side: "reply" as const,
      attempt,
    })),
  ];
  // Of one moment, what was written down later stands above.
  return entries
    .map((entry, i) => ({ entry, i }))
    .toSorted((a, b) => b.entry.at.localeCompare(a.entry.at) || b.i - a.i)
    .map(({ entry }) => entry);
}

function sideOf({ actorKind }: FeedbackEvent): EntrySide {
  if (actorKind === "customer") return "customer";
  return actorKind === "user" ? "internal" : "system";
}
