import type { Work } from "../../identity/service/work.ts";
import { findRecipient } from "../store/recipients.ts";
import { notifyUser } from "./notify-user.ts";

/** Greets somebody who has joined the organization, in their list of notices. */
export async function welcomeUser(work: Work, userId: string): Promise<void> {
  const user = await findRecipient(work.tx, work.actor.orgId, userId);
  if (user === null) return;
  await notifyUser(work, {
    userId,
    template: "welcome",
    data: { name: user.name },
    link: "/",
    alsoByMail: false,
  });
}
