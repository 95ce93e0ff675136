import type { Session } from "../../../identity/service/session.ts";
import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { guestMay, type CardKind } from "../../domain/task-card/card-state.ts";
import { guestLabel } from "../../domain/task-card/guest.ts";
import {
  countGuestActs,
  insertGuestActRow,
  readGuestActRow,
  updateCardRow,
} from "../../store/task-card/task-cards.ts";
import { noteEvent } from "../note-event.ts";
import { attachCaseFile } from "../work/attach-case-file.ts";
import { takeCaseFile, type CaseFileDeps, type TakenFile } from "../work/take-case-file.ts";
import { guestOf } from "./card-facts.ts";
import { carryOutAct } from "./carry-out-act.ts";
import type { GuestWord } from "./guest-word.ts";
import { findCard, holdCard, type FoundCard } from "./hold-card.ts";
import { tellCard } from "./tell-card.ts";

/** `repeated`: the same form was taken before. */
type GuestOutcome = "taken" | "repeated";

const MOST_FILES_A_DAY = 30;
const MOST_ACTS_A_DAY = 60;
const DAY_MS = 86_400_000;

/**
 * Takes what a guest sends by the link of a card, in one transaction with the case held: it is written down, files
 * become evidence, a finished task finishes its measure, and a check takes its step, by the same use cases as a
 * colleague's.
 * @throws Failure `not-found`, `conflict-feedback-card-over` {state}, `too-many-feedback-files-today` {most},
 *   `too-many-feedback-words`, `feedback-card-promised-past`, `forbidden-feedback-card-guest`, those of `takeCaseFile`,
 *   `attachCaseFile`, `changeMeasure` and `checkFeedback`
 */
export async function actOnCard(
  session: Session,
  deps: CaseFileDeps,
  cardId: string,
  word: GuestWord,
): Promise<GuestOutcome> {
  // Nothing is stored for a card that has had its day.
  await session.begin(async (work) => demandPresent(await findCard(work, cardId)));
  const taken: KeptFile[] = [];
  const clear = async (): Promise<void> => {
    for (const { file } of taken) await deps.files.remove(file.stored.storageKey);
  };
  try {
    for (const { measureId, ...came } of word.files)
      taken.push({ measureId, file: await takeCaseFile(deps, came) });
    const outcome = await session.begin((work) => act(work, cardId, word, taken));
    if (outcome === "repeated") await clear();
    return outcome;
  } catch (error) {
    await clear();
    throw error;
  }
}

interface KeptFile {
  readonly measureId: string | null;
  readonly file: TakenFile;
}

/** A form sent again is found out later, whatever the state is by then. */
function demandPresent(found: FoundCard | null): void {
  if (found === null) throw new Failure("not-found", { record: "task-card" });
  if (found.state === "revoked" || found.state === "expired") throw over(found);
}

function over({ state }: FoundCard): Failure {
  return new Failure("conflict-feedback-card-over", { state });
}

async function act(
  work: Work,
  cardId: string,
  word: GuestWord,
  taken: readonly KeptFile[],
): Promise<GuestOutcome> {
  const found = await holdCard(work, cardId);
  const { card, row, state } = found;
  const before = await readGuestActRow(work.tx, card.org_id, word.id);
  if (before?.card_id === card.id && before.did === word.did && before.text === word.text) return "repeated";
  if (!guestMay(card.kind as CardKind, state).includes(word.did)) throw over(found);
  await refuseTooMuch(work, card.id, taken.length);
  const file_ids = await attach(work, found, taken);
  await updateCardRow(work.tx, card, { opened_at: card.opened_at ?? work.now });
  await carryOutAct(work, found, word);
  const { did, text } = word;
  // A page sent twice with other words says something else the second time.
  const id = before === undefined ? word.id : newId();
  await insertGuestActRow(work.tx, {
    org_id: card.org_id,
    id,
    card_id: card.id,
    did,
    text,
    file_ids,
    at: work.now,
  });
  if (!isToldByStep(found, did))
    await noteEvent(work, row, {
      act: "task_card",
      // Plans and progress stand on the card.
      reason: did === "decline" ? text : "",
      details: { did, cardId: card.id, measureId: card.measure_id, promisedOn: word.promisedOn },
      by: { kind: "guest", name: guestLabel(guestOf(card)) },
    });
  await tellCard(work, row, card, did);
  return "taken";
}

/** What the history says already: the measure that was finished, the check that was passed or not. */
function isToldByStep({ measure }: FoundCard, did: GuestWord["did"]): boolean {
  return did === "check" || (did === "done" && measure !== undefined);
}

/** Files of a task are evidence of its measure; those of a check of the measure that they were added to. */
async function attach(work: Work, { card, row }: FoundCard, taken: readonly KeptFile[]): Promise<string[]> {
  const added = { kind: "guest", name: guestLabel(guestOf(card)) } as const;
  const ids: string[] = [];
  for (const { file, measureId } of taken) {
    const place = { measureId: card.kind === "task" ? card.measure_id : measureId, added };
    ids.push((await attachCaseFile(work, row, file, place)).id);
  }
  return ids;
}

/** @throws Failure `too-many-feedback-files-today` | `too-many-feedback-words` */
async function refuseTooMuch({ tx, actor, now }: Work, cardId: string, files: number): Promise<void> {
  const since = new Date(Date.parse(now) - DAY_MS).toISOString();
  const before = await countGuestActs(tx, actor.orgId, cardId, since);
  if (before.files + files > MOST_FILES_A_DAY)
    throw new Failure("too-many-feedback-files-today", { most: MOST_FILES_A_DAY });
  if (before.acts >= MOST_ACTS_A_DAY) throw new Failure("too-many-feedback-words");
}
