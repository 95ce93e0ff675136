import { createHash } from "node:crypto";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Session } from "../../../identity/service/session.ts";
import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { readItems } from "../../domain/webhook/read-items.ts";
import { isWechat, type Proof } from "../../domain/webhook/webhook-mapping.ts";
import { claimSignature, insertDeliveryRow, releaseSignature } from "../../store/webhook/deliveries.ts";
import { findWebhookAt, type WebhookRow } from "../../store/webhook/webhooks.ts";
import { registerFeedback } from "../register-feedback.ts";
import { checkBearer, checkSignature, checkWechat, TOLERANCE_SECONDS, type AtDoor } from "./check-proof.ts";
import { openHookSecret } from "./hook-secret.ts";
import { keepRefusals, type Refused } from "./keep-refusals.ts";
import { openEnvelope, isSealed } from "./open-envelope.ts";
import { readHookBody, type HookBody } from "./read-body.ts";
import { readingOf, takeItems, type TakenItem } from "./take-items.ts";

/** A delivery with where it was sent. */
export interface Delivery extends AtDoor {
  readonly addressId: string;
  /** Milliseconds since it came in. */
  readonly took: () => number;
}

/** What a delivery came to. */
export interface TakenDelivery {
  readonly proof: Proof;
  readonly cases: readonly TakenItem[];
  readonly refused: readonly Refused[];
}

/**
 * Takes a delivery: who cannot prove where it comes from is turned away, every item that can be read becomes a case,
 * the others are kept. Each item stands in a transaction of its own, and the same item twice is one case.
 * @throws Failure `not-found`, `gone-webhook-off`, those of the proofs and of `openEnvelope`, `conflict-webhook-replayed`, those of
 *   `readHookBody`
 */
export async function takeDelivery(
  session: Session,
  secret: string,
  delivery: Delivery,
): Promise<TakenDelivery> {
  const found = await session.begin(async (work) => {
    const row = await findWebhookAt(work.tx, work.actor.orgId, delivery.addressId);
    return row && { row, timeZone: (await getOrganization(work)).timeZone };
  });
  if (found === undefined) throw new Failure("not-found");
  const { row, timeZone } = found;
  const place = { session, row, delivery };
  try {
    if (!row.is_on) throw new Failure("gone-webhook-off");
    const { digest, body } = await prove(place, secret);
    try {
      const taken = await read(place, body, timeZone);
      await note(place, taken, { status: 200, code: null });
      return { proof: row.proof as Proof, ...taken };
    } catch (error) {
      // What failed for want of a database may be sent again as it is.
      if (digest !== null && !(error instanceof Failure)) await release(place, digest);
      throw error;
    }
  } catch (error) {
    if (error instanceof Failure) await note(place, NOTHING, { status: statusOf(error), code: error.code });
    throw error;
  }
}

interface Place {
  readonly session: Session;
  readonly row: WebhookRow;
  readonly delivery: Delivery;
}

const NOTHING: Pick<TakenDelivery, "cases" | "refused"> = { cases: [], refused: [] };

function statusOf({ code }: Failure): number {
  if (code.startsWith("forbidden-")) return 403;
  if (code.startsWith("conflict-")) return 409;
  return code.startsWith("gone-") ? 410 : 400;
}

/** What a delivery said, once it was proven. */
interface Proven {
  /** Of the signature that was used up; null: the proof may be given again. */
  readonly digest: string | null;
  readonly body: HookBody;
}

async function prove(place: Place, secret: string): Promise<Proven> {
  const { row, delivery } = place;
  const body = { bytes: delivery.bytes, type: delivery.header("content-type") ?? "" };
  if (isSealed(row)) {
    const { digest, text } = openEnvelope(secret, row, delivery);
    return { digest: await claim(place, digest), body: { bytes: Buffer.from(text), type: "text/xml" } };
  }
  switch (row.proof as Proof) {
    case "bearer":
      checkBearer(openHookSecret(secret, row), delivery);
      return { digest: null, body };
    case "wechat":
      checkWechat(openHookSecret(secret, row), delivery);
      return { digest: null, body };
    case "signature": {
      const signature = checkSignature(openHookSecret(secret, row), delivery);
      const digest = createHash("sha256").update(signature).digest("hex");
      return { digest: await claim(place, digest), body };
    }
    default:
      return { digest: null, body };
  }
}

/** @throws Failure `conflict-webhook-replayed` */
async function claim({ session, row }: Place, digest: string): Promise<string> {
  const isNew = await session.begin(({ tx, actor, now }) =>
    claimSignature(tx, actor.orgId, { webhookId: row.id, digest, at: now, before: forgotten(now) }),
  );
  if (!isNew) throw new Failure("conflict-webhook-replayed");
  return digest;
}

/** A signature is remembered as long as its time stamp would pass, on either side of now. */
function forgotten(now: string): string {
  return Temporal.Instant.from(now)
    .subtract({ seconds: 2 * TOLERANCE_SECONDS })
    .toString();
}

function release({ session, row }: Place, digest: string): Promise<void> {
  return session.begin(({ tx, actor }) => releaseSignature(tx, actor.orgId, { webhookId: row.id, digest }));
}

async function read(
  { session, row }: Place,
  sent: HookBody,
  timeZone: string,
): Promise<Pick<TakenDelivery, "cases" | "refused">> {
  const proof = row.proof as Proof;
  const body = await readHookBody(proof, sent);
  if (isWechat(proof) && !isWords(body)) return NOTHING;
  const reading = readingOf(row, timeZone);
  const { items, fault } = readItems(body, reading.mapping);
  if (fault !== undefined) return { cases: [], refused: [{ ...fault, index: null, item: body }] };
  const { taken, refused } = await takeItems(items, row, reading, (voice) =>
    session.begin((work) => registerFeedback(work, voice)),
  );
  return { cases: taken, refused };
}

/** Pictures, places and events of WeChat are no words. */
function isWords(body: unknown): boolean {
  return (body as Readonly<Record<string, unknown>>)["MsgType"] === "text";
}

async function note(
  { session, row, delivery }: Place,
  { cases, refused }: Pick<TakenDelivery, "cases" | "refused">,
  { status, code }: { readonly status: number; readonly code: string | null },
): Promise<void> {
  await session.begin(async (work: Work) => {
    await keepRefusals(work, row.id, refused);
    const accepted = cases.filter(({ isNew }) => isNew).length;
    await insertDeliveryRow(work.tx, {
      org_id: work.actor.orgId,
      id: newId(),
      webhook_id: row.id,
      at: work.now,
      status,
      code,
      accepted,
      repeated: cases.length - accepted,
      refused: refused.length,
      took_ms: Math.round(delivery.took()),
    });
  });
}
