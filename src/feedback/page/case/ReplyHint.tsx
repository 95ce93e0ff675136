import type { ReactElement } from "react";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";

interface ReplyHintProps {
  /** Whether what is written is an answer to the customer. */
  readonly isReply: boolean;
  readonly channel: string;
  readonly isSent: boolean;
}

/** What saving an answer counts as: the first response that was promised, or a record only. */
export function ReplyHint({ isReply, channel, isSent }: ReplyHintProps): ReactElement | null {
  const { feedback } = useCase();
  const say = useWorkWords();
  if (!isReply) return null;
  const waits = feedback.firstResponseAt === null && feedback.closedAt === null;
  const mayRespond = feedback.steps.some(({ act, refusals }) => act === "respond" && refusals.length === 0);
  const counts = isSent ? ("composer.countsOnceOut" as const) : ("composer.countsFirst" as const);
  const hints = [
    (channel === "email" || channel === "sms") && !isSent ? say("composer.notSent") : "",
    waits ? say(mayRespond ? counts : "composer.countsNot") : "",
  ].filter((hint) => hint !== "");
  if (hints.length === 0) return null;
  return <p className="hy-second">{hints.join(" ")}</p>;
}
