import type { Database } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import type { Actor } from "../domain/actor.ts";
import type { SendAccountMail } from "./account-mail.ts";
import type { Auth } from "./auth/auth.ts";
import type { SessionOrigin } from "./session.ts";

/** A pure rule about what an actor may do. */
export type Permission = (actor: Actor) => boolean;

/** What this module needs of the app. */
export interface IdentityDeps {
  readonly database: Database;
  readonly auth: Auth;
  /** The present moment as ISO instant. */
  readonly clock: () => string;
  /** Address of the server as people type it, without a slash at its end. */
  readonly publicUrl: string;
  readonly sendMail: SendAccountMail;
  /** Whether a mail server is set: otherwise links are handed over by hand. */
  readonly mailConfigured: boolean;
  /** Predicates of the modules above, told to the screens by name beside this module's own. */
  readonly permissions: Readonly<Record<string, Permission>>;
}

/** The request a use case belongs to. */
export function originOf(request: RequestFacts): SessionOrigin {
  return { requestId: request.requestId, address: request.address };
}

/** `minutes` after an ISO instant. */
export function minutesAfter(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString();
}
