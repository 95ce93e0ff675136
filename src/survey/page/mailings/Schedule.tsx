import type { ReactElement, ReactNode } from "react";
import { DateText, InstantText } from "../../../ui/DateText.tsx";
import css from "./CheckStep.module.css";
import type { MailingCheck } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";

/** When mails would go out if the sending began now. */
export function Schedule({ check }: { readonly check: MailingCheck }): ReactElement {
  const say = useMailingWords();
  return (
    <>
      <h3 className={css["part"]}>{say("check.schedule")}</h3>
      <dl className={css["schedule"]}>
        <dt>{say("check.now")}</dt>
        <dd>{say("check.nowText")}</dd>
        {check.reminders.map(({ at, provisional }, i) => (
          <Line key={at} name={say("check.reminder", { number: i + 1 })}>
            <InstantText instant={at} />
            {provisional && <span className="hy-third"> · {say("check.provisional")}</span>}
          </Line>
        ))}
        <dt>{say("check.expires")}</dt>
        <dd>
          <DateText date={check.lastDay} />
        </dd>
      </dl>
    </>
  );
}

function Line(props: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
