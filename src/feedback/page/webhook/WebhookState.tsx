import type { ReactElement } from "react";
import type { Webhook } from "../../contract/webhook/webhook.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

type State = "on" | "off" | "quiet" | "turnedAway";

const TONES: Readonly<Record<State, string>> = { on: "good", off: "", quiet: "", turnedAway: "bad" };

function stateOf({ isOn, lastAt, lastError }: Webhook): State {
  if (!isOn) return "off";
  if (lastAt === null) return "quiet";
  return lastError === null ? "on" : "turnedAway";
}

/** How deliveries go: a word, and where they do not go well why. */
export function WebhookState({ webhook }: { readonly webhook: Webhook }): ReactElement {
  const say = useWebhookWords();
  const state = stateOf(webhook);
  const { lastError, waiting } = webhook;
  return (
    <div className={css["state"]}>
      <span className={`${css["chip"]} ${css[TONES[state]] ?? ""}`}>{say(`states.${state}`)}</span>
      {state === "turnedAway" && lastError !== null && <span>{lastError.message}</span>}
      {waiting > 0 && (
        <span className={`${css["chip"]} ${css["warn"]}`}>{say("waitingCount", { count: waiting })}</span>
      )}
    </div>
  );
}
