import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { CardState } from "../../domain/task-card/card-state.ts";
import { holdCaseRow, readCaseRow, type CaseRow } from "../../store/cases.ts";
import type { MeasureRow } from "../../store/measures.ts";
import { readCardRow, type CardRow } from "../../store/task-card/task-cards.ts";
import { measureOfCard, stateOfCard } from "./card-facts.ts";

/** A card with the case and the measure that it belongs to. */
export interface FoundCard {
  readonly card: CardRow;
  readonly row: CaseRow;
  readonly measure: MeasureRow | undefined;
  readonly state: CardState;
}

/** The card of a signed address as it stands; null: there is none. */
export async function findCard(work: Work, cardId: string): Promise<FoundCard | null> {
  const { tx, actor } = work;
  const card = await readCardRow(tx, actor.orgId, cardId);
  const row = card && (await readCaseRow(tx, actor.orgId, card.case_id));
  return card && row ? stand(work, card, row) : null;
}

/** The card, with its case held until the transaction ends. @throws Failure `not-found` */
export async function holdCard(work: Work, cardId: string): Promise<FoundCard> {
  const { tx, actor } = work;
  const asked = await readCardRow(tx, actor.orgId, cardId);
  const row = asked && (await holdCaseRow(tx, actor.orgId, asked.case_id));
  // Read again: somebody may have changed it while this waited for the case.
  const card = row && (await readCardRow(tx, actor.orgId, cardId));
  if (!card || !row) throw new Failure("not-found", { record: "task-card" });
  return stand(work, card, row);
}

async function stand(work: Work, card: CardRow, row: CaseRow): Promise<FoundCard> {
  const measure = await measureOfCard(work, card);
  return { card, row, measure, state: stateOfCard(work, card, row, measure) };
}
