import { actOnCard } from "../../feedback/service/task-card/act-on-card.ts";
import type { GuestWord } from "../../feedback/service/task-card/guest-word.ts";
import { sendTaskCard, type NewTaskCard } from "../../feedback/service/task-card/send-task-card.ts";
import type { CardMailDeps } from "../../feedback/service/task-card/mail-task-card.ts";
import { newId } from "../../identity/service/work.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { CARD_STORIES, CHECK_INVITATION, type CardStory } from "./card-words.ts";
import { lastMomentOf } from "./case-people.ts";
import type { Desk } from "./desk.ts";
import type { SampleCase } from "./sample-case.ts";

interface CardDeps extends CardMailDeps {
  readonly files: FileStorage;
}

/** Tasks given to repairers of partners, who have no account, as far as each has come; and one invitation to check. */
export async function sendCards(desk: Desk, deps: CardDeps, cases: readonly SampleCase[]): Promise<void> {
  const fitting = cases.filter(
    ({ row, draft }) => row.stage === "executing" && draft.open?.also === undefined,
  );
  for (const [at, story] of CARD_STORIES.entries()) {
    const one = fitting[at];
    if (one !== undefined) await giveTask(desk, deps, one, story);
  }
  const checked = cases.find(({ row, draft }) => row.stage === "checking" && draft.open?.due === "ahead");
  if (checked === undefined) return;
  const at = desk.between(lastMomentOf(checked), 0.5);
  await sendTaskCard(desk.work("方若水", { at }), deps, checked.row.id, CHECK_INVITATION);
}

async function giveTask(desk: Desk, deps: CardDeps, one: SampleCase, story: CardStory): Promise<void> {
  const last = lastMomentOf(one);
  const measure = one.measures.find(
    ({ round, term, done_at }) => round === one.row.round && term === "short" && !done_at,
  );
  const card: NewTaskCard = { ...story.card, measureId: measure?.id ?? null };
  const handler = desk.world.people.find(({ id }) => id === one.row.handler_id);
  if (handler === undefined) throw new Error(`nobody handles sample case ${one.row.number}`);
  const sent = await sendTaskCard(
    desk.work(handler.name, { at: desk.between(last, 0.15) }),
    deps,
    one.row.id,
    card,
  );
  for (const [at, word] of story.words.entries()) {
    const moment = desk.between(last, 0.3 + (0.6 * at) / story.words.length);
    await actOnCard(desk.session(moment), { files: deps.files, scanner: null }, sent.id, said(desk, word));
  }
}

function said(desk: Desk, { did, text, promisedIn }: CardStory["words"][number]): GuestWord {
  const promisedOn = promisedIn === undefined ? null : desk.dayIn(promisedIn);
  return { did, text, promisedOn, form: null, files: [], id: newId() };
}
