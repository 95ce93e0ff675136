import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { TELLING_CHANNELS } from "../../domain/work/message.ts";
import { useWork, type Feedback } from "../feedback-queries.ts";
import { useCaseWords, useWorkWords } from "../feedback-words.ts";

type TellingChannel = (typeof TELLING_CHANNELS)[number];

export interface TellValues {
  readonly channel: TellingChannel;
  readonly text: string;
}

const SENT: ReadonlySet<TellingChannel> = new Set<TellingChannel>(["sms", "email"]);

/** How and in which words the customer learns of the step; asked for while nobody has told them. */
export function TellInput({ feedback }: { readonly feedback: Feedback }): ReactElement {
  const say = useCaseWords();
  const words = useWorkWords();
  const work = useWork(feedback.id);
  const channel = Form.useWatch<TellingChannel | undefined>(["tell", "channel"]) ?? "phone";
  const mayBy = (one: TellingChannel): boolean => {
    if (one === "email") return feedback.contact.email !== null;
    return one !== "sms" || (work.data !== undefined && work.data.mayText.reply === null);
  };
  return (
    <>
      <Form.Item
        name={["tell", "channel"]}
        label={say("step.tellBy")}
        initialValue="phone"
        extra={say(SENT.has(channel) ? "step.tellSent" : "step.tellNoted")}
      >
        <ChoiceInput
          choices={TELLING_CHANNELS.filter(mayBy).map((value) => ({
            value,
            label: words(`composer.channels.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name={["tell", "text"]}
        label={say("step.tell")}
        rules={[{ required: true, whitespace: true, message: say("step.tellMissing") }]}
      >
        <Input.TextArea rows={3} maxLength={5_000} />
      </Form.Item>
    </>
  );
}
