import type { Actor } from "../../../identity/domain/actor.ts";
import { mayAdminister } from "../../../identity/domain/permissions.ts";

/** Mailboxes from which voices are taken, with their passwords. */
export const mayEditMailboxes = (actor: Actor): boolean => mayAdminister(actor);
