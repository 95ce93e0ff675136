import type { Actor } from "../../identity/domain/actor.ts";
import { mayAdminister } from "../../identity/domain/permissions.ts";

/** Notices belong to a person; keys have none. */
export const mayReadNotices = (actor: Actor): boolean => actor.kind === "user";

/** The wording of messages. */
export const mayEditTemplates = (actor: Actor): boolean => mayAdminister(actor);

/** What was sent to whom, and sending it again. */
export const maySeeDeliveries = (actor: Actor): boolean => mayAdminister(actor);

/** Jobs that failed for good. */
export const maySeeDeadLetters = (actor: Actor): boolean => mayAdminister(actor);

/** A test mail goes to the caller's own address, which only a person has. */
export const maySendTestMail = (actor: Actor): boolean => actor.kind === "user" && mayAdminister(actor);

/** The account with the provider of SMS, with its key. */
export const mayEditSms = (actor: Actor): boolean => mayAdminister(actor);
