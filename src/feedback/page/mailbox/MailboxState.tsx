import { use, type ReactElement } from "react";
import { formatDate, inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { useNow } from "../../../ui/use-now.ts";
import type { Mailbox } from "../../contract/mailbox.ts";
import css from "./Mailboxes.module.css";
import { useMailboxWords } from "./mailbox-words.ts";

type State = "on" | "off" | "failing" | "warning" | "waiting";

function stateOf({ isOn, lastError, failingSince, lastReadAt, failedMails }: Mailbox): State {
  if (!isOn) return "off";
  if (failingSince !== null) return "failing";
  if (lastError !== null || failedMails > 0) return "warning";
  return lastReadAt === null ? "waiting" : "on";
}

const TONES: Readonly<Record<State, string>> = {
  on: "good",
  off: "plain",
  failing: "bad",
  warning: "warn",
  waiting: "plain",
};

/** How reading a mailbox goes: a word, and where it does not go well why and what to do. */
export function MailboxState(props: { readonly mailbox: Mailbox }): ReactElement {
  const say = useMailboxWords();
  const timeOf = useTimeText();
  const { mailbox } = props;
  const { isOn, lastError, failingSince, nextReadAt, failedMails } = mailbox;
  const state = stateOf(mailbox);
  const when = [
    failingSince !== null && say("since", { time: timeOf(failingSince) }),
    failingSince !== null && nextReadAt !== null && say("again", { time: timeOf(nextReadAt) }),
  ].filter((text) => text !== false);
  return (
    <div className={css["state"]}>
      <span className={`${css["chip"]} ${css[TONES[state]] ?? ""}`}>{say(`states.${state}`)}</span>
      {isOn && lastError !== null && (
        <>
          <span>{lastError.message}</span>
          {lastError.said !== null && (
            <span className="hy-third">{say("said", { said: lastError.said })}</span>
          )}
          {when.length > 0 && <span className="hy-third">{when.join(" · ")}</span>}
        </>
      )}
      {failedMails > 0 && <span className="hy-third">{say("failedMails", { count: failedMails })}</span>}
    </div>
  );
}

/** An instant on the organization's clock; the time alone on the same day. */
function useTimeText(): (instant: string) => string {
  const zone = use(ZoneContext);
  const language = useLanguage();
  const today = inZone(useNow(), zone).date;
  return (instant) => {
    const { date, time } = inZone(instant, zone);
    return date === today ? time : `${formatDate(date, language)} ${time}`;
  };
}
