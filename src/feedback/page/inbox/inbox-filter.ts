import { CLOCKS } from "../../domain/clock/clock-name.ts";
import { SHARE_FIGURES } from "../../domain/figures/figure-name.ts";
import { OUTCOMES, PRIORITIES, STAGES } from "../../domain/life/stage.ts";
import { CHANNELS } from "../../domain/number/case-number.ts";
import { CASE_SORTS, maySortBy, type CaseSort } from "../../domain/queue/case-sort.ts";
import { QUEUES, type QueueName } from "../../domain/queue/queue-name.ts";
import { PROBLEM_TYPES, VOICES } from "../../domain/triage/classification.ts";
import type { FeedbackQuery } from "../feedback-queries.ts";

/** Filters besides the queue, as they stand in the address. */
export const NARROWING = [
  "search",
  "stage",
  "priority",
  "problemType",
  "voice",
  "channel",
  "departmentId",
  "handlerId",
  "customerId",
  "since",
  "until",
  "outcome",
  "typical",
  "figure",
  "clock",
  "hit",
  "periodFrom",
  "periodBefore",
] as const;
export const INBOX_FILTERS = ["queue", ...NARROWING] as const;
export type InboxFilterName = (typeof INBOX_FILTERS)[number];
export type InboxFilter = Readonly<Partial<Record<InboxFilterName, string>>>;

/** Ways to look at the same cases; the first is the usual one. */
export const INBOX_VIEWS = ["list", "table", "board"] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export function viewOf(text: string | null): InboxView {
  return INBOX_VIEWS.find((one) => one === text) ?? "list";
}

/** The order that the address asks for, where the queue has it; undefined: the usual one. */
export function sortOf(text: string | null, queue: InboxQueue): CaseSort | undefined {
  const sort = CASE_SORTS.find((one) => one === text);
  return sort && maySortBy(sort, queue === "all" ? undefined : queue) ? sort : undefined;
}

/** `all`: every case, closed ones as well. */
export type InboxQueue = QueueName | "all";

const TYPICAL = ["positive", "negative", "excellent", "common_improved"] as const;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

/** The queue the address names; `fallback` where it names none that is known. */
export function queueOf({ queue }: InboxFilter, fallback: QueueName): InboxQueue {
  if (queue === "all") return "all";
  return QUEUES.find((one) => one === queue) ?? fallback;
}

/**
 * What the address asks for; what it cannot mean is left out.
 * @param dayStart the instant at which a plain date begins in the organization's zone
 */
export function inboxQuery(
  filter: InboxFilter,
  fallback: QueueName,
  dayStart: (date: string, plusDays: number) => string,
): FeedbackQuery {
  const queue = queueOf(filter, fallback);
  const found: FeedbackQuery = {
    queue: queue === "all" ? undefined : queue,
    stage: STAGES.find((one) => one === filter.stage),
    priority: PRIORITIES.find((one) => one === filter.priority),
    problemType: PROBLEM_TYPES.find((one) => one === filter.problemType),
    voice: VOICES.find((one) => one === filter.voice),
    channel: CHANNELS.find((one) => one === filter.channel),
    departmentId: idOf(filter.departmentId),
    handlerId: idOf(filter.handlerId),
    customerId: idOf(filter.customerId),
    from: isDay(filter.since) ? dayStart(filter.since, 0) : undefined,
    before: isDay(filter.until) ? dayStart(filter.until, 1) : undefined,
    search: filter.search?.slice(0, 100),
    outcome: OUTCOMES.find((one) => one === filter.outcome),
    typical: TYPICAL.find((one) => one === filter.typical),
    ...figureOf(filter),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The cases behind a number of the figures. */
function figureOf(filter: InboxFilter): FeedbackQuery {
  const figure = SHARE_FIGURES.find((one) => one === filter.figure);
  if (figure === undefined) return {};
  return {
    figure,
    clock: CLOCKS.find((one) => one === filter.clock),
    hit: filter.hit === "true" || filter.hit === "false" ? filter.hit : undefined,
    periodFrom: instantOf(filter.periodFrom),
    periodBefore: instantOf(filter.periodBefore),
  };
}

function instantOf(text: string | undefined): string | undefined {
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function idOf(text: string | undefined): string | undefined {
  return text !== undefined && UUID.test(text) ? text : undefined;
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
}
