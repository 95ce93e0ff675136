import type { ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import type { MailingStatus } from "../../domain/mailing/mailing.ts";
import { useMailingWords } from "./mailing-words.ts";

const TONES: Readonly<Record<MailingStatus, "plain" | "primary" | "accent" | "good" | "warn">> = {
  draft: "plain",
  sending: "primary",
  reminding: "primary",
  sent: "good",
  finished: "plain",
  stopped: "warn",
};

/** State of a mailing in a word and a colour. */
export function MailingStatusChip({ status }: { readonly status: MailingStatus }): ReactElement {
  const say = useMailingWords();
  return <Chip tone={TONES[status]}>{say(`status.${status}`)}</Chip>;
}
