import type { CaseActor, CaseFacts, Step, StepContext } from "./case-facts.ts";
import { GUARDS, MAY_BE_OVERRIDDEN, type GuardCode } from "./guards.ts";
import { raised, type Outcome, type Priority, type Stage } from "./stage.ts";
import { TRANSITIONS, type Transition, type Who } from "./transitions.ts";

/** Why a step is refused: nobody takes it here, not this person, or what is missing. */
export type Refusal = "not-from-here" | "not-by-you" | "override-needs-reason" | GuardCode;

/** What a case is after a step. */
export interface StepOutcome {
  readonly stage: Stage;
  readonly round: number;
  readonly priority: Priority;
  readonly outcome: Outcome | null;
  readonly clocks: Transition["clocks"];
  /** Duties that were not kept apart, with a reason on record. */
  readonly overridden: readonly GuardCode[];
}

export type StepDecision =
  | { readonly outcome: StepOutcome; readonly refusals?: undefined }
  | { readonly outcome?: undefined; readonly refusals: readonly Refusal[] };

/**
 * Whether a step may be taken, and what it makes of the case: the one guard of screen, bulk, API, import and
 * automation. Where it is refused, every reason is told at once.
 * @param before the stage before a merger, for taking it back
 */
export function decideStep(
  facts: CaseFacts,
  step: Step,
  context: StepContext,
  before: Stage | null = null,
): StepDecision {
  const rows = TRANSITIONS.filter(({ act, from }) => act === step.act && from.includes(facts.stage));
  if (rows.length === 0) return { refusals: ["not-from-here"] };
  const mine = rows.filter(({ who }) => who.some((one) => isOne(one, facts, context.actor)));
  const [best] = mine
    .map((row) => ({ row, missing: row.guards.filter((code) => !GUARDS[code](facts, step, context)) }))
    .toSorted((a, b) => a.missing.length - b.missing.length);
  if (best === undefined) return { refusals: ["not-by-you"] };
  const { refusals, overridden } = passedOver(best.missing, step, context);
  if (refusals.length > 0) return { refusals };
  return { outcome: { ...movedBy(best.row, facts, step, before), overridden } };
}

/** What an override passes over, and what remains. */
function passedOver(
  missing: readonly GuardCode[],
  { override }: Step,
  { mayOverride }: StepContext,
): { readonly refusals: readonly Refusal[]; readonly overridden: readonly GuardCode[] } {
  if (override === undefined || !mayOverride) return { refusals: missing, overridden: [] };
  if (override.reason.trim() === "") return { refusals: ["override-needs-reason"], overridden: [] };
  const isApart = (code: GuardCode): boolean => MAY_BE_OVERRIDDEN.has(code);
  return { refusals: missing.filter((code) => !isApart(code)), overridden: missing.filter(isApart) };
}

function movedBy(
  { to, clocks, outcome, opensRound }: Transition,
  facts: CaseFacts,
  step: Step,
  before: Stage | null,
): Omit<StepOutcome, "overridden"> {
  return {
    stage: to === "same" ? facts.stage : to === "before" ? (before ?? "registered") : to,
    round: opensRound ? facts.round + 1 : facts.round,
    priority: opensRound ? raised(facts.priority) : facts.priority,
    outcome: outcome === "given" ? (step.outcome ?? null) : (outcome ?? null),
    clocks,
  };
}

/** What the actor is to this case. */
function isOne(who: Who, facts: CaseFacts, actor: CaseActor): boolean {
  if (actor.kind === "system") return who !== "customer" && who !== "guest";
  return IS_ONE[who](facts, actor);
}

const CALLERS: ReadonlySet<string> = new Set(["interviewer", "manager", "admin", "account_manager"]);

const IS_ONE: Readonly<Record<Who, (facts: CaseFacts, actor: CaseActor) => boolean>> = {
  manager: (_, { roles }) => roles.includes("manager") || roles.includes("admin"),
  department_head: ({ departmentId }, { roles, heads }) =>
    roles.includes("department_head") && departmentId !== null && heads.includes(departmentId),
  handler: ({ handlerId }, { id }) => id !== null && id === handlerId,
  checker: (_, { roles }) =>
    roles.some((role) => role === "verifier" || role === "manager" || role === "admin"),
  caller: (_, { roles }) => roles.some((role) => CALLERS.has(role)),
  registrar: (_, { roles }) => roles.some((role) => role === "interviewer" || role === "account_manager"),
  customer: (_, { kind }) => kind === "customer",
  // Invited to check this case.
  guest: (_, { kind }) => kind === "guest",
};
