import { OPEN_STAGES, type Stage } from "../life/stage.ts";
import type { QueueName } from "./queue-name.ts";
import type { CaseSort } from "./case-sort.ts";

/** Stages that stand side by side on the board, in the order of a case's life. */
export const BOARD_STAGES = [...OPEN_STAGES, "closed"] as const satisfies readonly Stage[];
export type BoardStage = (typeof BOARD_STAGES)[number];

/** The last column shows what was closed within so many days. */
export const CLOSED_DAYS = 7;

interface Narrowed {
  readonly queue?: QueueName | undefined;
  readonly stage?: Stage | undefined;
  readonly handlerId?: string | undefined;
  readonly closedFrom?: string | undefined;
}

/** Queues whose cases are shown to their end. */
const TO_THE_END: ReadonlySet<QueueName | undefined> = new Set([undefined, "open", "mine", "closed"]);

/**
 * What a column of the board lists of the cases that `filter` names; null: the column has no place there.
 * @param closedFrom ISO instant from which closed cases are shown
 */
export function boardColumn<F extends Narrowed>(
  filter: F,
  stage: BoardStage,
  { userId, closedFrom }: { readonly userId: string | null; readonly closedFrom: string },
): (Omit<F, "sort"> & { readonly sort: CaseSort }) | null {
  const { queue } = filter;
  if (filter.stage !== undefined && filter.stage !== stage) return null;
  if (stage === "closed") return closedColumn(filter, { userId, closedFrom });
  if (queue === "closed") return null;
  return { ...filter, stage, queue: queue ?? "open", closedFrom: undefined, sort: "due" };
}

function closedColumn<F extends Narrowed>(
  filter: F,
  { userId, closedFrom }: { readonly userId: string | null; readonly closedFrom: string },
): (Omit<F, "sort"> & { readonly sort: CaseSort }) | null {
  const { queue } = filter;
  if (!TO_THE_END.has(queue)) return null;
  const own = queue === "mine" && userId !== null ? { handlerId: filter.handlerId ?? userId } : {};
  const from = filter.closedFrom ?? closedFrom;
  return { ...filter, ...own, stage: "closed", queue: "closed", closedFrom: from, sort: "-closed" };
}
