import { createHash } from "node:crypto";
import { Failure } from "../../kit/failure.ts";
import { inSystem, type Database, type Tx } from "../db/database.ts";
import { keyDigest, openAnswer, sealAnswer } from "./sealed-answer.ts";

/** How long a first answer is kept. */
const IDEMPOTENCY_HOURS = 24;
const LONGEST_KEY = 200;

/** A write that carries an `Idempotency-Key`. */
export interface KeyedRequest {
  readonly orgId: number;
  readonly key: string;
  readonly hash: string;
  /** ISO instant. */
  readonly now: string;
}

/** The answer as it was first given. `body` is null for an answer without content. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Runs `work` once per key within the transaction of the work: the key, the work and the answer commit together, so
 * that a crash leaves either all or nothing, and a failure frees the key. A parallel request with the same key waits
 * in the insert until the first one is decided.
 * @throws Failure `idempotency-key-reused` when the key came with another request before
 */
export async function answerOnce(
  tx: Tx,
  request: KeyedRequest,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer & { readonly replayed: boolean }> {
  if (!(await claim(tx, request))) {
    const kept = await keptAnswer(tx, request);
    if (kept !== null) return { ...kept, replayed: true };
  }
  const answer = await work();
  await tx
    .updateTable("system.idempotency_key")
    .set({ status: answer.status, answer: JSON.stringify(sealAnswer(request.key, answer.body)) })
    .where("org_id", "=", request.orgId)
    .where("key", "=", keyDigest(request.key))
    .execute();
  return { ...answer, replayed: false };
}

async function claim(tx: Tx, { orgId, key, hash, now }: KeyedRequest): Promise<boolean> {
  await tx
    .deleteFrom("system.idempotency_key")
    .where("org_id", "=", orgId)
    .where("key", "=", keyDigest(key))
    .where("created_at", "<", oldest(now))
    .execute();
  const claimed = await tx
    .insertInto("system.idempotency_key")
    .values({ org_id: orgId, key: keyDigest(key), request_hash: hash, created_at: now })
    .onConflict((conflict) => conflict.columns(["org_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  return claimed !== undefined;
}

async function keptAnswer(tx: Tx, { orgId, key, hash }: KeyedRequest): Promise<KeptAnswer | null> {
  const kept = await tx
    .selectFrom("system.idempotency_key")
    .select(["request_hash", "status", "answer"])
    .where("org_id", "=", orgId)
    .where("key", "=", keyDigest(key))
    .executeTakeFirst();
  if (kept === undefined || kept.status === null) throw new Failure("conflict-request-in-progress");
  if (kept.request_hash !== hash) throw new Failure("idempotency-key-reused");
  return { status: kept.status, body: openAnswer(key, String(kept.answer)) };
}

/**
 * The key of a request, or null when it brings none.
 * @throws Failure `invalid-idempotency-key` for one that is empty, longer than 200 characters or not plain ASCII
 */
export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || request.method === "GET" || request.method === "HEAD") return null;
  if (key.length > LONGEST_KEY || !/^[\x21-\x7e]+$/u.test(key)) throw new Failure("invalid-idempotency-key");
  return key;
}

/** Fingerprint of who asks for what; the same key with another fingerprint is a mistake of the caller. */
export function requestHash(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Removes the answers older than 24 hours; for a job. Answers how many. `now`: ISO instant. */
export async function removeOldIdempotencyKeys(database: Database, now: string): Promise<number> {
  return inSystem(database, async (tx) => {
    const result = await tx
      .deleteFrom("system.idempotency_key")
      .where("created_at", "<", oldest(now))
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}

function oldest(now: string): string {
  return new Date(Date.parse(now) - IDEMPOTENCY_HOURS * 3_600_000).toISOString();
}
