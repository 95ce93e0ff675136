import type { Work } from "../../identity/service/work.ts";
import type { MessageChannel } from "../domain/work/message.ts";
import type { CaseRow } from "../store/cases.ts";
import { demandRevision, holdCase } from "./hold-case.ts";
import type { StepInput } from "./step-input.ts";
import { takeStep } from "./take-step.ts";
import { addMessage } from "./work/add-message.ts";
import type { ReplyDeps } from "./work/mail-to-customer.ts";

/** A step with what the customer is told of it. */
export interface ToldStep extends StepInput {
  readonly tell?: { readonly channel: MessageChannel; readonly text: string } | undefined;
}

/**
 * Takes a step and tells the customer of it, both or neither: by mail and SMS it is sent, told otherwise it is only
 * written down. Without `tell` it is `takeStep`.
 * @throws Failure those of `takeStep` and `addMessage`
 */
export async function takeToldStep(
  work: Work,
  deps: ReplyDeps,
  id: string,
  { tell, ...step }: ToldStep,
): Promise<CaseRow> {
  if (tell === undefined) return takeStep(work, id, step);
  await demandRevision(work, await holdCase(work, id), step.revision);
  const send = tell.channel === "email" || tell.channel === "sms";
  await addMessage(work, deps, id, { kind: "to_customer", ...tell, tellsResult: true, send });
  // The message has changed the case; nobody else can, it is held.
  return takeStep(work, id, { ...step, revision: null });
}
