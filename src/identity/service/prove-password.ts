import { inSystem } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { findPasswordHash, type LoginRow } from "../store/logins.ts";
import { isPassword } from "./auth/password.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import { countAttempt, forgiveAttempt } from "./sign-in-limits.ts";

/**
 * Whether a known login's password is the one typed; counted like a sign-in.
 * @throws Failure `too-many-attempts` {minutes}
 */
export async function provePassword(
  deps: Pick<IdentityDeps, "database" | "clock">,
  login: LoginRow,
  password: string,
  request: RequestFacts,
): Promise<boolean> {
  const attempt = { email: login.email, address: request.address };
  await countAttempt(deps, attempt);
  const passwordHash = await inSystem(deps.database, (tx) => findPasswordHash(tx, login.id));
  if (passwordHash === null || !(await isPassword(password, passwordHash))) return false;
  await forgiveAttempt(deps, attempt);
  return true;
}
