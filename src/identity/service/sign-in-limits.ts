import { Failure } from "../../kit/failure.ts";
import { inSystem } from "../../platform/db/database.ts";
import { countHit, forgetHits } from "../../platform/limits/count-hit.ts";
import { takeBackHit } from "../store/rate-limits.ts";
import type { IdentityDeps } from "./identity-deps.ts";

const WINDOW = 15 * 60;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 100;

type Counting = Pick<IdentityDeps, "database" | "clock">;

/** Who tries: the account as typed, and the caller's network address where it is known. */
export interface Attempt {
  readonly email: string;
  readonly address: string | null;
}

/** The counter of an account's failures. */
export const accountKey = (email: string): string => `sign-in:${email.toLowerCase()}`;
const addressKey = (address: string): string => `sign-in-from:${address}`;

/**
 * Counts an attempt before it is made, so that guesses made at once count too. Accounts that do not exist are counted
 * alike.
 * @throws Failure `too-many-attempts` {minutes} after 10 failures of an account or 100 of an address in 15 minutes
 */
export async function countAttempt(deps: Counting, attempt: Attempt): Promise<void> {
  const limits = [{ key: accountKey(attempt.email), limit: PER_ACCOUNT }];
  if (attempt.address !== null) limits.push({ key: addressKey(attempt.address), limit: PER_ADDRESS });
  for (const limit of limits) await countOrRefuse(deps, { ...limit, windowSeconds: WINDOW });
}

/** @throws Failure `too-many-attempts` {minutes} when the limit is used up */
export async function countOrRefuse(deps: Counting, limit: Parameters<typeof countHit>[1]): Promise<void> {
  const { allowed, retryAfterSeconds } = await countHit(deps.database, limit, deps.clock());
  if (allowed) return;
  throw new Failure("too-many-attempts", { minutes: Math.ceil(retryAfterSeconds / 60), retryAfterSeconds });
}

/** After a success: the account's failures are forgotten, and the attempt does not count against the address. */
export async function forgiveAttempt(deps: Counting, attempt: Attempt): Promise<void> {
  await forgetHits(deps.database, accountKey(attempt.email));
  const { address } = attempt;
  if (address !== null) await inSystem(deps.database, (tx) => takeBackHit(tx, addressKey(address)));
}
