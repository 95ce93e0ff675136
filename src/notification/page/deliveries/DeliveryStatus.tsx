import type { ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { useNotificationWords } from "../notification-words.ts";
import { Chip } from "../parts/Chip.tsx";
import type { Delivery } from "./delivery-queries.ts";
import css from "./Deliveries.module.css";
import { useErrorWord } from "./use-error-word.ts";

const TONES = { queued: "plain", sent: "good", failed: "warn", dead: "accent" } as const;

/** How a mail went: state, when, why not, and what happens next. */
export function DeliveryStatus(props: { readonly delivery: Delivery }): ReactElement {
  const say = useNotificationWords();
  const word = useErrorWord();
  const { status, errorCode, lastError, attempts, sentAt, nextAttemptAt } = props.delivery;
  const failed = status === "failed" || status === "dead";
  return (
    <div className={css["status"]}>
      <Chip tone={TONES[status]}>{say(`deliveries.states.${status}`)}</Chip>
      {sentAt && (
        <small>
          <InstantText instant={sentAt} />
        </small>
      )}
      {failed && (
        <small>
          {word(errorCode)} · {say("deliveries.tried", { count: attempts })}
        </small>
      )}
      {failed && lastError && (
        <small className={css["error"]}>{say("deliveries.said", { text: lastError })}</small>
      )}
      {status === "failed" && nextAttemptAt && (
        <small>
          {say("deliveries.nextAttemptAt")} <InstantText instant={nextAttemptAt} />
        </small>
      )}
    </div>
  );
}
