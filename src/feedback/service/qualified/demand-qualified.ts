import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Step } from "../../domain/life/case-facts.ts";
import type { CaseRow } from "../../store/cases.ts";
import { listQualified } from "../../store/qualified-handlers.ts";

/** So many names fit into a sentence. */
const MOST_NAMED = 5;

/**
 * A complex case goes to somebody qualified for it, where an organization named them (C3).
 * @throws Failure `feedback-handler-unqualified` {names}
 */
export async function demandQualified({ tx, actor }: Work, row: CaseRow, step: Step): Promise<void> {
  const gives = step.act === "assign" || step.act === "reassign";
  if (!gives || step.handlerId === undefined || row.difficulty !== "complex") return;
  const qualified = await listQualified(tx, actor.orgId);
  if (qualified.length === 0 || qualified.some(({ id }) => id === step.handlerId)) return;
  const names = qualified.slice(0, MOST_NAMED).map(({ name }) => name);
  throw new Failure("feedback-handler-unqualified", { names: names.join("、") });
}
