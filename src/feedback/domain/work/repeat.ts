/** Closed at most so long before the next voice arrived, a matter counts as come back (lessons, The life of a case). */
const REPEAT_DAYS = 30;

/** What a repeat is told by. */
export interface RepeatSide {
  readonly customerId: string | null;
  /** The contact is the same person, by phone number or mail address. */
  readonly isSameContact: boolean;
  readonly problemType: string;
  readonly voice: string;
  /** ISO instant; null: not closed. */
  readonly closedAt: string | null;
}

/** True when `earlier` was closed lately and the same customer comes with the same kind of problem again. */
export function isRepeatOf(
  now: {
    readonly customerId: string | null;
    readonly problemType: string;
    readonly voice: string;
    readonly receivedAt: string;
  },
  earlier: RepeatSide,
): boolean {
  if (earlier.closedAt === null || now.voice === "praise" || earlier.voice === "praise") return false;
  const isSamePerson =
    earlier.isSameContact || (now.customerId !== null && now.customerId === earlier.customerId);
  const gap = Temporal.Instant.from(earlier.closedAt).until(now.receivedAt).total("hours");
  return isSamePerson && now.problemType === earlier.problemType && gap >= 0 && gap <= REPEAT_DAYS * 24;
}
