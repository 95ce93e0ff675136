import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Session } from "../../../identity/service/session.ts";
import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Act } from "../../domain/life/case-facts.ts";
import {
  isContent,
  stepOfWish,
  type CustomerWish,
  type Judgement,
} from "../../domain/public/customer-wish.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { holdCaseRow, readContactRow, touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { countAdded, readPublicCase } from "../../store/public-cases.ts";
import { readMessage } from "../../store/public-messages.ts";
import { publicEn } from "../../words/public-en.ts";
import { publicZh } from "../../words/public-zh.ts";
import { noteEvent } from "../note-event.ts";
import { takeStep } from "../take-step.ts";
import { attachCaseFile } from "../work/attach-case-file.ts";
import { recordMessage } from "../work/record-message.ts";
import { takeCaseFile, type CameFile, type CaseFileDeps, type TakenFile } from "../work/take-case-file.ts";
import { customerMay } from "./customer-may.ts";
import { followMergers } from "./read-public-case.ts";
import { isOneCustomer } from "./same-customer.ts";

/** What a customer says on the page of a case. */
export interface CustomerWord {
  readonly wish: CustomerWish;
  /** "" where nothing was written. */
  readonly text: string;
  readonly judgement: Judgement | null;
  readonly file: CameFile | null;
  /** Drawn with the page; the same again is the same word. */
  readonly id: string;
}

/** `taken`: done; `again`: another round of handling begins; `moved`: written down, but the case had moved on; `repeated`: said before. */
export type WordOutcome = "taken" | "again" | "moved" | "repeated";

const MOST_FILES_A_DAY = 5;
const MOST_WORDS_A_DAY = 50;
const DAY_MS = 86_400_000;

/**
 * Takes what a customer says by the link to a case: it is written into the case, and takes the step that it means where
 * the case stands now, in one transaction with the case held.
 * @throws Failure `not-found`, `conflict-feedback-over`: nothing can be said any more, `too-many-feedback-files-today`
 *   {most}, `too-many-feedback-words`, those of `takeCaseFile`, `attachCaseFile`
 */
export async function actOnCase(
  session: Session,
  deps: CaseFileDeps,
  caseId: string,
  word: CustomerWord,
): Promise<WordOutcome> {
  const kept = word.file === null ? null : await takeCaseFile(deps, word.file);
  try {
    const outcome = await session.begin((work) => hear(work, caseId, word, kept));
    if (outcome === "repeated" && kept !== null) await deps.files.remove(kept.stored.storageKey);
    return outcome;
  } catch (error) {
    if (kept !== null) await deps.files.remove(kept.stored.storageKey);
    throw error;
  }
}

async function hear(
  work: Work,
  caseId: string,
  word: CustomerWord,
  taken: TakenFile | null,
): Promise<WordOutcome> {
  const { row, isOwn } = await holdSurvivor(work, caseId);
  const said = await phrased(work, word);
  const before = await readMessage(work.tx, row.org_id, word.id);
  if (before?.caseId === row.id && before.text === said.text) return "repeated";
  await refuseTooMuch(work, row, taken !== null);
  const act = await stepFor(work, row, word, isOwn);
  const by = await nameOf(work, row, said.customer);
  // A page sent twice with other words says something else the second time.
  await write(work, row, { id: before === null ? word.id : newId(), text: said.text, by, word, taken });
  return act === null
    ? noteVerdict(work, row, word, by)
    : move(work, row, { act, word, said: said.text, by });
}

interface Written {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly word: CustomerWord;
  readonly taken: TakenFile | null;
}

async function write(work: Work, row: CaseRow, { id, text, by, word, taken }: Written): Promise<void> {
  const author = { kind: "customer", name: by } as const;
  await recordMessage(work, row, {
    id,
    kind: "from_customer",
    channel: "page",
    text,
    author,
    details: { wish: word.wish, ...word.judgement },
  });
  if (taken !== null) await attachCaseFile(work, row, taken, { messageId: id, added: author });
}

interface Move {
  readonly act: Act;
  readonly word: CustomerWord;
  readonly said: string;
  readonly by: string;
}

async function move(work: Work, row: CaseRow, { act, word, said, by }: Move): Promise<WordOutcome> {
  const moved = await takeStep(work, row.id, {
    act,
    revision: null,
    by: { kind: "customer", name: by },
    hasForm: true,
    reason: word.text === "" ? said : word.text,
    resultScore: word.judgement?.score,
  });
  return moved.round > row.round || moved.stage === "management_review" ? "again" : "taken";
}

/** The case that goes on where the one asked for was merged, held; `isOwn`: surely the same customer's. */
async function holdSurvivor(work: Work, caseId: string): Promise<{ row: CaseRow; isOwn: boolean }> {
  const { tx, actor, now } = work;
  const asked = await readPublicCase(tx, actor.orgId, caseId, now);
  if (asked === undefined) throw new Failure("not-found", { record: "feedback" });
  const shown = await followMergers(work, asked);
  const row = await holdCaseRow(tx, actor.orgId, shown.id);
  if (row === undefined) throw new Failure("not-found", { record: "feedback" });
  // Merged by somebody while this waited for it.
  if (row.stage === "merged" && row.merged_into !== null && shown.stage !== "merged")
    return holdSurvivor(work, row.id);
  return { row, isOwn: isOneCustomer(asked, shown) };
}

/** @throws Failure `too-many-feedback-files-today` | `too-many-feedback-words` */
async function refuseTooMuch({ tx, now }: Work, row: CaseRow, hasFile: boolean): Promise<void> {
  const since = new Date(Date.parse(now) - DAY_MS).toISOString();
  const { files, messages } = await countAdded(tx, row.org_id, row.id, since);
  if (hasFile && files >= MOST_FILES_A_DAY)
    throw new Failure("too-many-feedback-files-today", { most: MOST_FILES_A_DAY });
  if (messages >= MOST_WORDS_A_DAY) throw new Failure("too-many-feedback-words");
}

/**
 * The step that the word means where the case stands, if the customer may take it; null: none. Whose case was merged
 * into another's takes no step there.
 * @throws Failure `conflict-feedback-over`
 */
async function stepFor(
  work: Work,
  row: CaseRow,
  { wish, judgement }: CustomerWord,
  isOwn: boolean,
): Promise<Act | null> {
  const may = await customerMay(work, row);
  // A case that was closed while the customer wrote keeps what was written.
  if (!row.is_open && !may("reopen")) throw new Failure("conflict-feedback-over");
  const act = isOwn ? stepOfWish(wish, judgement, row.stage as Stage) : null;
  return act !== null && may(act) ? act : null;
}

/** Keeps a content verdict on a case that was closed without one. */
async function noteVerdict(work: Work, row: CaseRow, word: CustomerWord, by: string): Promise<WordOutcome> {
  const { wish, judgement } = word;
  if (judgement === null || !isContent(judgement) || row.stage !== "closed")
    return wish === "add" && row.is_open ? "taken" : "moved";
  await touchCaseRow(work.tx, row, { result_score: judgement.score }, work.now);
  await noteEvent(work, row, {
    act: "change",
    by: { kind: "customer", name: by },
    details: { changed: ["resultScore"], resultScore: judgement.score },
  });
  return "taken";
}

/** What stands in the case, in the language of the organization. */
async function phrased(
  work: Work,
  { wish, text, judgement, file }: CustomerWord,
): Promise<{ readonly text: string; readonly customer: string }> {
  const { language } = await getOrganization(work);
  const words = language === "en" ? publicEn : publicZh;
  const { customer } = words;
  if (wish === "withdraw") return { customer, text: words.withdrawn(text) };
  if (judgement === null) return { customer, text: text === "" ? (file?.name ?? "") : text };
  const grade = words.grades[judgement.score as keyof typeof words.grades];
  return { customer, text: `${words.judged(judgement.solved, grade)}${text === "" ? "" : `\n${text}`}` };
}

async function nameOf({ tx }: Work, row: CaseRow, unnamed: string): Promise<string> {
  const contact = await readContactRow(tx, row.org_id, row.id);
  return contact === undefined || contact.name === "" ? unnamed : contact.name;
}
