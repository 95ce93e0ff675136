import { addWorkingTime } from "../../../kit/working-time/add-working-time.ts";
import type { CaseFacts, Step, StepContext } from "./case-facts.ts";

/** What must be true for a step; its sentence, said when it is not, stands in words. */
export type GuardCode = keyof typeof GUARDS;

type Guard = (facts: CaseFacts, step: Step, context: StepContext) => boolean;

/** Half a working day. */
const RETURN_WITHIN_MS = 4 * 3_600_000;
const REOPEN_DAYS = 30;
const ATTEMPTS = 3;
/** Ends of the parts of a day in which calls are tried, in hours. */
const SLOTS = [12, 18] as const;

const filled = (text: string | undefined): boolean => (text ?? "").trim() !== "";
const shortTerm = (facts: CaseFacts) => facts.measures.filter(({ term }) => term === "short");
const hasHandled = ({ handlers, handlerId }: CaseFacts, id: string | null): boolean =>
  id !== null && (handlerId === id || handlers.some(({ userId }) => userId === id));

/** Every guard; pure. True: the step may go on. */
export const GUARDS = {
  "reason-given": (_, { reason }) => filled(reason),
  classified: ({ isClassified }) => isClassified,
  "department-named": ({ departmentId }, step) => (step.departmentId ?? departmentId) !== null,
  "handler-named": (_, { handlerId }) => handlerId !== undefined,
  "another-handler": (facts, { handlerId }) => handlerId !== facts.handlerId,
  "handler-of-no-earlier-round": ({ handlers, round }, { handlerId }) =>
    !handlers.some((one) => one.round < round && one.userId === handlerId),
  "handler-qualified": ({ isComplex, qualified }, { handlerId }) =>
    !isComplex || qualified.length === 0 || handlerId === undefined || qualified.includes(handlerId),
  "first-return": ({ returns }) => returns === 0,
  "within-half-a-day": ({ assignedAt }, _, { now, calendar }) =>
    assignedAt !== null &&
    Temporal.Instant.compare(
      now,
      addWorkingTime(calendar, Temporal.Instant.from(assignedAt), RETURN_WITHIN_MS).at,
    ) <= 0,
  "short-term-measure": (facts) => shortTerm(facts).length > 0,
  "measures-dated": ({ measures }) =>
    measures.every(({ dueOn, ownerId }) => dueOn !== null && ownerId !== null),
  "high-priority": ({ priority }) => priority === "urgent" || priority === "high",
  "not-the-handler": ({ handlerId }, _, { actor }) => actor.id === null || actor.id !== handlerId,
  "not-paused": ({ isPaused }) => !isPaused,
  paused: ({ isPaused }) => isPaused,
  "end-named": (_, { expiresAt }, { now }) =>
    expiresAt !== undefined && Temporal.Instant.compare(expiresAt, now) > 0,
  // Nobody waits for a customer who knows nothing of it.
  "customer-asked": ({ isCustomerTold }) => isCustomerTold,
  // Who acts knows.
  "customer-told": ({ isCustomerTold, isReachable }, _, { actor }) =>
    isCustomerTold || !isReachable || actor.kind === "customer",
  "measures-done": (facts) => shortTerm(facts).every(({ isDone }) => isDone),
  "evidence-given": (facts) => shortTerm(facts).every(({ evidence }) => evidence > 0),
  "cause-named": ({ hasCause, priority, isRepeat }) => hasCause || (priority === "low" && !isRepeat),
  "independent-of-the-work": (facts, _, { actor }) =>
    actor.hadPart !== true &&
    !hasHandled(facts, actor.id) &&
    !facts.measures.some(({ ownerId }) => ownerId !== null && ownerId === actor.id) &&
    !facts.formerOwners.some((id) => id === actor.id),
  "never-handled-it": (facts, _, { actor }) => !hasHandled(facts, actor.id),
  "form-filled": (_, { hasForm }, { actor }) => hasForm === true || actor.kind === "customer",
  "three-attempts": ({ attempts }, _, { calendar }) =>
    new Set(attempts.map((at) => slotOf(at, calendar.timeZone))).size >= ATTEMPTS,
  "survey-sent": ({ isSurveySent }) => isSurveySent,
  "first-dissatisfaction": ({ dissatisfactions }) => dissatisfactions === 0,
  "dissatisfied-before": ({ dissatisfactions }) => dissatisfactions > 0,
  "short-outcome": (_, { outcome }) => outcome === "praise" || outcome === "solved_at_first_contact",
  "survivor-named": (_, { into }) => into !== undefined,
  "closed-lately": ({ closedAt }, _, { now }) =>
    closedAt !== null &&
    Temporal.Instant.compare(now, Temporal.Instant.from(closedAt).add({ hours: REOPEN_DAYS * 24 })) <= 0,
} as const satisfies Readonly<Record<string, Guard>>;

/** Separation of duties: what a team too small for it may pass over, reasoned and on record. */
export const MAY_BE_OVERRIDDEN: ReadonlySet<string> = new Set<GuardCode>([
  "independent-of-the-work",
  "never-handled-it",
  "handler-of-no-earlier-round",
  "not-the-handler",
]);

/** Date and part of the day of a call, in the zone of the calendar: three calls within an hour are one attempt. */
function slotOf(at: string, timeZone: string): string {
  const { hour, ...rest } = fieldsOf(at, timeZone);
  return `${rest.date} ${SLOTS.filter((end) => hour >= end).length}`;
}

function fieldsOf(at: string, timeZone: string): { readonly date: string; readonly hour: number } {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), hour: local.hour };
}
