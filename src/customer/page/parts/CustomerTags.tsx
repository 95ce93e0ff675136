import type { ReactElement } from "react";
import type { Customer } from "../../contract/customer.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";

/** Kind, tier and lifecycle of a customer in words. */
export function CustomerTags(props: { readonly customer: Customer }): ReactElement {
  const { word } = useCodeWords();
  const { kind, tier, lifecycle } = props.customer;
  return (
    <Chips>
      <Chip>{word(kind)}</Chip>
      <Chip tone={tier === "ordinary" ? "plain" : "primary"}>{word(tier)}</Chip>
      {lifecycle && <Chip tone={lifecycle === "new" ? "good" : "plain"}>{word(lifecycle)}</Chip>}
    </Chips>
  );
}

/** The channels on which the customer must not be contacted; nothing where none. */
export function DoNotContactChip(props: { readonly channels: readonly string[] }): ReactElement | null {
  const say = useCustomerWords();
  const channelWord = useChannelWord();
  if (props.channels.length === 0) return null;
  const text = props.channels.includes("all")
    ? say("state.doNotContactAll")
    : say("state.doNotContactSome", {
        channels: props.channels.map(channelWord).join(say("common.listJoin")),
      });
  return (
    <Chip tone="accent" icon="offline">
      {text}
    </Chip>
  );
}

const CHANNELS = ["all", "phone", "sms", "email", "wechat"] as const;

export function useChannelWord(): (channel: string) => string {
  const say = useCustomerWords();
  return (channel) => {
    const known = CHANNELS.find((name) => name === channel);
    return known ? say(`channels.${known}`) : channel;
  };
}
