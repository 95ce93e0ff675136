import type { ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { MailingRecipient } from "../../contract/survey-mailing.ts";
import type { RecipientState } from "../../domain/mailing/mailing.ts";
import type { zh } from "../../words/mailing-screen-zh.ts";
import css from "./MailingDetail.module.css";
import { useMailingWords } from "./mailing-words.ts";
import { RefusalText } from "./RefusalText.tsx";

const TONES: Readonly<Record<RecipientState, "plain" | "primary" | "accent" | "good" | "warn">> = {
  waiting: "plain",
  skipped: "plain",
  queued: "primary",
  delivered: "primary",
  retrying: "warn",
  failed: "accent",
  answered: "good",
};

/** How a recipient stands, and why it stands so. */
export function RecipientStateText({ row }: { readonly row: MailingRecipient }): ReactElement {
  const say = useMailingWords();
  const { state, refusal, errorCode, lastError } = row;
  const isFault = state === "failed" || state === "retrying";
  const fault = isFault && errorCode !== null ? say(`errors.${errorCode}` as WordKey<typeof zh>) : null;
  return (
    <span>
      <Chip tone={TONES[state]}>{say(`states.${state}`)}</Chip>{" "}
      {state === "skipped" && <RefusalText row={row} />}
      {state !== "skipped" && refusal !== null && (
        <span className={css["more"]}>{say("detail.noMore", { reason: say(`refusals.${refusal}`) })}</span>
      )}
      {fault !== null && (
        <span className={css["more"]}>
          {fault}
          {lastError !== null && lastError !== "" && ` (${lastError})`}
        </span>
      )}
    </span>
  );
}
