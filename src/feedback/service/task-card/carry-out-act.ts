import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { isGood } from "../../domain/work/check-form.ts";
import { guestLabel } from "../../domain/task-card/guest.ts";
import { readDayOf } from "../../store/measures.ts";
import { updateCardRow, type CardChanges } from "../../store/task-card/task-cards.ts";
import { changeMeasure } from "../work/change-measure.ts";
import { checkFeedback } from "../work/check-feedback.ts";
import { guestOf } from "./card-facts.ts";
import type { GuestWord } from "./guest-word.ts";
import { hadPart } from "./had-part.ts";
import type { FoundCard } from "./hold-card.ts";

/**
 * What an act makes of the card, its measure and its case.
 * @throws Failure `feedback-card-promised-past`, `forbidden-feedback-card-guest`, those of `changeMeasure`, `checkFeedback`
 */
export async function carryOutAct(work: Work, found: FoundCard, word: GuestWord): Promise<void> {
  const changes = await changesOf(work, found, word);
  if (Object.keys(changes).length > 0) await updateCardRow(work.tx, found.card, changes);
}

async function changesOf(work: Work, found: FoundCard, word: GuestWord): Promise<CardChanges> {
  const { now } = work;
  const { did, text } = word;
  switch (did) {
    case "accept":
      return { accepted_at: now, ...(await planOf(work, word)) };
    case "plan":
      return planOf(work, word);
    case "decline":
      return { declined_at: now, decline_reason: text };
    case "progress":
      return {};
    case "done":
      await finishMeasure(work, found, text);
      return { done_at: now, result: text };
    case "check":
      return { done_at: now, result: text, passed: await check(work, found, word) };
  }
}

/** What the guest means to do; nothing where nothing was said. @throws Failure `feedback-card-promised-past` */
async function planOf({ tx, actor, now }: Work, { text, promisedOn }: GuestWord): Promise<CardChanges> {
  if (promisedOn !== null && promisedOn < (await readDayOf(tx, actor.orgId, now)))
    throw new Failure("feedback-card-promised-past");
  if (text === "" && promisedOn === null) return {};
  return { planned_at: now, plan: text, promised_on: promisedOn };
}

/** As the handler would; the case moves no further by it. */
async function finishMeasure(work: Work, { card, row, measure }: FoundCard, result: string): Promise<void> {
  if (measure === undefined) return;
  await changeMeasure(
    work,
    { id: row.id, measureId: measure.id },
    { revision: measure.revision, isDone: true, result },
    { kind: "guest", name: guestLabel(guestOf(card)) },
  );
}

/** The guest's verdict is the check: whoever led the work does not pass over it. Answers whether the case passed. */
async function check(work: Work, { card, row }: FoundCard, { form, text }: GuestWord): Promise<boolean> {
  if (form === null) throw new Failure("feedback-page-unreadable");
  const guest = guestOf(card);
  const isPart = await hadPart(work, row.id, guest);
  if (isPart) throw new Failure("forbidden-feedback-card-guest");
  const passed = isGood(form);
  await checkFeedback(work, row.id, {
    ...form,
    passed,
    revision: null,
    ...(text !== "" && { reason: text }),
    by: { kind: "guest", name: guestLabel(guest), hadPart: isPart },
  });
  return passed;
}
