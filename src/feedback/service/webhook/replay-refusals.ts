import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Session } from "../../../identity/service/session.ts";
import { demand } from "../../../identity/service/work.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import { readItems } from "../../domain/webhook/read-items.ts";
import {
  changeRefusalRow,
  listRefusalRows,
  readRefusalRows,
  settleRefusalRow,
  type RefusalRow,
} from "../../store/webhook/refusals.ts";
import type { WebhookRow } from "../../store/webhook/webhooks.ts";
import { registerFeedback } from "../register-feedback.ts";
import { keepRefusals, type Refused } from "./keep-refusals.ts";
import { requireWebhook } from "./save-webhook.ts";
import { readingOf, takeItems, type TakenItem } from "./take-items.ts";
import { webhookSentence } from "./webhook-sentence.ts";

/** Refusals taken anew in one go. */
const MOST_AT_ONCE = 100;

/**
 * Takes refused items anew by the mapping as it is now: those named, or the oldest hundred.
 * @throws Failure `not-found`, `forbidden`
 */
export async function replayRefusals(session: Session, webhookId: string, ids: readonly string[] | null) {
  const scene = await session.begin(async (work) => {
    demand(mayEditMailboxes(work.actor));
    const row = await requireWebhook(work, webhookId);
    const { orgId } = work.actor;
    const page = { webhookId, after: null, limit: MOST_AT_ONCE };
    const rows =
      ids === null
        ? await listRefusalRows(work.tx, orgId, page)
        : await readRefusalRows(work.tx, orgId, { webhookId, ids });
    const { timeZone } = await getOrganization(work);
    return { row, rows, timeZone };
  });
  const answer = { accepted: 0, repeated: 0, refused: [] as { id: string; code: string; detail: string }[] };
  for (const refusal of scene.rows) {
    const { cases, refused } = await replay(session, scene, refusal);
    const accepted = cases.filter(({ isNew }) => isNew).length;
    answer.accepted += accepted;
    answer.repeated += cases.length - accepted;
    for (const { code, details } of refused)
      answer.refused.push({
        id: refusal.id,
        code,
        detail: webhookSentence(code, details, session.actor.language),
      });
  }
  return answer;
}

interface Scene {
  readonly row: WebhookRow;
  readonly timeZone: string;
}

async function replay(
  session: Session,
  { row, timeZone }: Scene,
  refusal: RefusalRow,
): Promise<{ readonly cases: readonly TakenItem[]; readonly refused: readonly Refused[] }> {
  const reading = readingOf(row, timeZone);
  const body = JSON.parse(refusal.body) as unknown;
  const { items, fault } = refusal.place === null ? readItems(body, reading.mapping) : { items: [body] };
  if (items === undefined) {
    const refused = { ...(fault ?? { code: "webhook-list-missing", details: {} }), index: null, item: body };
    await session.begin(({ tx }) => changeRefusalRow(tx, refusal, faultColumns(refused)));
    return { cases: [], refused: [refused] };
  }
  const { taken: cases, refused } = await takeItems(items, row, reading, (voice) =>
    session.begin((work) => registerFeedback(work, voice)),
  );
  const [only] = refused;
  if (refusal.place !== null && only !== undefined)
    await session.begin(({ tx }) => changeRefusalRow(tx, refusal, faultColumns(only)));
  else await settle(session, refusal, { cases, refused });
  return { cases, refused };
}

function faultColumns({ code, details }: Pick<Refused, "code" | "details">) {
  return { code, details: JSON.stringify(details) };
}

/** What of a whole delivery could not be taken goes on waiting by itself. */
function settle(
  session: Session,
  refusal: RefusalRow,
  { cases, refused }: { readonly cases: readonly TakenItem[]; readonly refused: readonly Refused[] },
): Promise<void> {
  return session.begin(async (work) => {
    const { tx, actor, now } = work;
    const settled = { at: now, by: actor.kind === "user" ? actor.id : null, caseId: cases[0]?.id ?? null };
    await settleRefusalRow(tx, refusal, settled);
    await keepRefusals(work, refusal.webhook_id, refused);
  });
}
