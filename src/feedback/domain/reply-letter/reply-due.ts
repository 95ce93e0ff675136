import { SHARES, type Share, type ToldAlarm } from "../alarm/next-alarm.ts";

/** What the deadline of an authority is called among the clocks that people are told of; it is none of them. */
export const REPLY_CLOCK = "externalReply";

/** After the end of a case its answer is waited for so long; what is older was answered outside. */
export const WAITED_DAYS = 30;

/** A case with an authority's deadline. Instants are ISO. */
export interface AwaitedReply {
  readonly receivedAt: string;
  readonly dueAt: string;
  /** Which deadline it is, from 1: an authority may name another. */
  readonly version: number;
}

/** When half, four fifths and all of the time from the receipt to the deadline are used; plain time, as authorities count. */
function rungsOf({
  receivedAt,
  dueAt,
}: Pick<AwaitedReply, "receivedAt" | "dueAt">): readonly { readonly share: Share; readonly at: string }[] {
  const from = Temporal.Instant.from(receivedAt).epochMilliseconds;
  const whole = Temporal.Instant.from(dueAt).epochMilliseconds - from;
  return SHARES.map((share) => ({
    share,
    at: Temporal.Instant.fromEpochMilliseconds(from + Math.round((whole * share) / 100)).toString(),
  }));
}

/** The highest rung that was reached and not told, and when the next one comes; null: none. */
export function replyAlarms(
  reply: AwaitedReply,
  told: readonly ToldAlarm[],
  now: string,
): { readonly due: Share | null; readonly nextAt: string | null } {
  const highest = told
    .filter(({ clock, round }) => clock === REPLY_CLOCK && round === reply.version)
    .reduce((most, { share }) => Math.max(most, share), 0);
  const ahead = rungsOf(reply).filter(({ share }) => share > highest);
  const isReached = (at: string): boolean => Temporal.Instant.compare(at, now) <= 0;
  return {
    due: ahead.findLast(({ at }) => isReached(at))?.share ?? null,
    nextAt: ahead.find(({ at }) => !isReached(at))?.at ?? null,
  };
}
