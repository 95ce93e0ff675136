import { hasRole, type Actor } from "../../../identity/domain/actor.ts";

/** Call customers back; whether the person is independent of the case is another question. */
export const mayCallBack = (actor: Actor): boolean =>
  hasRole(actor, "admin", "interviewer", "manager", "account_manager");
