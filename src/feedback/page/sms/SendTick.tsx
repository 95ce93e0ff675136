import { Checkbox } from "antd";
import type { ReactElement } from "react";
import type { MessageChannel } from "../../domain/work/message.ts";
import { useWork, type Feedback } from "../feedback-queries.ts";
import { useCodeWord, useSendingWords } from "./sms-words.ts";

interface SendTickProps {
  readonly feedback: Feedback;
  readonly channel: MessageChannel;
  readonly checked: boolean;
  readonly onChange: (send: boolean) => void;
}

/** Whether the message is sent, by the ways that can be sent from here; where one cannot, why. */
export function SendTick({ feedback, channel, checked, onChange }: SendTickProps): ReactElement | null {
  const say = useSendingWords();
  const why = useCodeWord("obstacles");
  const work = useWork(feedback.id);
  if (channel !== "email" && channel !== "sms") return null;
  const obstacle = channel === "sms" ? (work.data?.mayText.reply ?? null) : mailObstacle(feedback);
  if (obstacle !== null) return <span className="hy-third">{why(obstacle)}</span>;
  return (
    <>
      <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)}>
        {say(`tick.${channel}`)}
      </Checkbox>
      {channel === "sms" && checked && <span className="hy-third">{say("tick.smsNote")}</span>}
    </>
  );
}

function mailObstacle({ contact }: Feedback): "no-email" | null {
  return contact.email === null ? "no-email" : null;
}
