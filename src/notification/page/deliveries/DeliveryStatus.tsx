import type { ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { useNotificationWords } from "../notification-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import type { Delivery } from "./delivery-queries.ts";
import css from "./Deliveries.module.css";
import { useErrorWord } from "./use-error-word.ts";

const TONES = { queued: "plain", sent: "good", delivered: "good", failed: "warn", dead: "accent" } as const;

/** How a message went: state, when, why not, and what happens next. */
export function DeliveryStatus(props: { readonly delivery: Delivery }): ReactElement {
  const say = useNotificationWords();
  const { status, sentAt, deliveredAt } = props.delivery;
  const at = deliveredAt ?? sentAt;
  return (
    <div className={css["status"]}>
      <Chip tone={TONES[status]}>{say(`deliveries.states.${status}`)}</Chip>
      {at && (
        <small>
          <InstantText instant={at} />
        </small>
      )}
      {(status === "failed" || status === "dead") && <Failure delivery={props.delivery} />}
      {status === "queued" && <Waiting delivery={props.delivery} />}
    </div>
  );
}

function Failure({ delivery }: { readonly delivery: Delivery }): ReactElement {
  const say = useNotificationWords();
  const word = useErrorWord();
  const { channel, status, errorCode, lastError, attempts, nextAttemptAt } = delivery;
  const said = channel === "sms" ? "deliveries.saidSms" : "deliveries.said";
  return (
    <>
      <small>
        {word(errorCode)} · {say("deliveries.tried", { count: attempts })}
      </small>
      {lastError && <small className={css["error"]}>{say(said, { text: lastError })}</small>}
      {status === "failed" && <NextTry at={nextAttemptAt} />}
    </>
  );
}

/** What a message waits for that was not tried yet. */
function Waiting({ delivery }: { readonly delivery: Delivery }): ReactElement | null {
  const word = useErrorWord();
  const { errorCode, nextAttemptAt } = delivery;
  if (errorCode === null || errorCode === "sms-uncertain") return null;
  return (
    <>
      <small>{word(errorCode)}</small>
      <NextTry at={nextAttemptAt} />
    </>
  );
}

function NextTry({ at }: { readonly at: string | null }): ReactElement | null {
  const say = useNotificationWords();
  if (at === null) return null;
  return (
    <small>
      {say("deliveries.nextAttemptAt")} <InstantText instant={at} />
    </small>
  );
}
