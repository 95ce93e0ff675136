import { useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { Chip } from "../../../ui/Chip.tsx";
import type { Message } from "../feedback-queries.ts";
import css from "./Sending.module.css";
import { useCodeWord, useSendingWords } from "./sms-words.ts";

type Sending = NonNullable<Message["sending"]>;

const LOOK_MS = 4_000;
const TONES = { waiting: "plain", sent: "good", failed: "accent" } as const;

/** How a message to the customer goes: waiting (for what, until when), sent, or failed (why). */
export function SendingNote({ sending }: { readonly sending: Sending | null }): ReactElement | null {
  const say = useSendingWords();
  const word = useCodeWord("errors");
  useLookAgain(sending);
  if (sending === null) return null;
  const { state, errorCode, said, nextAttemptAt } = sending;
  return (
    <p className={css["note"]}>
      <Outcome sending={sending} />
      {errorCode && <span>{word(errorCode)}</span>}
      {state === "waiting" && errorCode && nextAttemptAt && (
        <span className="hy-third">
          {say("next")} <InstantText instant={nextAttemptAt} />
        </span>
      )}
      {said && <span className="hy-third">{say("said", { said })}</span>}
    </p>
  );
}

/** Where it stands, and since when it is out or there. */
function Outcome({ sending }: { readonly sending: Sending }): ReactElement {
  const say = useSendingWords();
  const { channel, state, sentAt, deliveredAt } = sending;
  const at = state === "sent" ? (deliveredAt ?? sentAt) : null;
  return (
    <>
      <Chip tone={TONES[state]}>
        {deliveredAt === null ? say(`states.${channel}.${state}`) : say("delivered")}
      </Chip>
      {at && (
        <span className="hy-third">
          <InstantText instant={at} />
        </span>
      )}
    </>
  );
}

/** What is just being sent is looked at again until its end is known. */
function useLookAgain(sending: Sending | null): void {
  const client = useQueryClient();
  const isUnderWay = sending?.state === "waiting" && sending.errorCode === null;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const again = (): void => void client.invalidateQueries({ queryKey: ["feedback", "work"] });
    const timer = setInterval(again, LOOK_MS);
    return () => clearInterval(timer);
  }, [client, isUnderWay]);
}
