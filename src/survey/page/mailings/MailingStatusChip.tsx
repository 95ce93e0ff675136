import type { ReactElement } from "react";
import type { MailingStatus } from "../../domain/mailing/mailing.ts";
import { useMailingWords } from "./mailing-words.ts";
import { StateChip, type ChipTone } from "./StateChip.tsx";

const TONES: Readonly<Record<MailingStatus, ChipTone>> = {
  draft: "plain",
  sending: "moving",
  reminding: "moving",
  sent: "good",
  finished: "plain",
  stopped: "warn",
};

/** State of a mailing in a word and a colour. */
export function MailingStatusChip({ status }: { readonly status: MailingStatus }): ReactElement {
  const say = useMailingWords();
  return <StateChip tone={TONES[status]}>{say(`status.${status}`)}</StateChip>;
}
