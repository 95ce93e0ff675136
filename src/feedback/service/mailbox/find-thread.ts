import type { Work } from "../../../identity/service/work.ts";
import type { ParsedMail } from "../../../platform/mail/parse-mail.ts";
import { answeredIds, caseNumbersIn, deliveryIdOf } from "../../domain/mail/thread-hints.ts";
import { readCaseRow } from "../../store/cases.ts";
import {
  findCaseOfCorrespondent,
  findCasesByDeliveries,
  findCasesByMailKeys,
  type Correspondent,
} from "../../store/received-mails.ts";
import { keyOfId } from "./mail-digests.ts";

const MOST_MERGERS = 20;

/**
 * The case that a mail belongs to: that of the mail it answers (one received, or one of ours), else the one whose
 * number its subject names, where the sender has to do with it; a merged case's survivor. Null: a new matter.
 */
export async function findThread(work: Work, mail: ParsedMail, who: Correspondent): Promise<string | null> {
  const found = (await byAnswered(work, mail)) ?? (await byNumber(work, mail, who));
  return found === null ? null : survivorOf(work, found);
}

async function byAnswered({ tx, actor }: Work, mail: ParsedMail): Promise<string | null> {
  const ids = answeredIds(mail);
  const received = await findCasesByMailKeys(tx, actor.orgId, ids.map(keyOfId));
  const sent = await findCasesByDeliveries(
    tx,
    actor.orgId,
    ids.flatMap((id) => deliveryIdOf(id) ?? []),
  );
  for (const id of ids) {
    const caseId = received.get(keyOfId(id)) ?? sent.get(deliveryIdOf(id) ?? "");
    if (caseId !== undefined) return caseId;
  }
  return null;
}

function byNumber({ tx, actor }: Work, mail: ParsedMail, who: Correspondent): Promise<string | null> {
  return findCaseOfCorrespondent(tx, actor.orgId, caseNumbersIn(mail.subject), who);
}

/** The case itself, or the one it was merged into. */
export async function survivorOf({ tx, actor }: Work, caseId: string): Promise<string> {
  let id = caseId;
  for (let step = 0; step < MOST_MERGERS; step += 1) {
    const into = (await readCaseRow(tx, actor.orgId, id))?.merged_into ?? null;
    if (into === null) return id;
    id = into;
  }
  return id;
}
