import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { isWechat } from "../../domain/webhook/webhook-mapping.ts";
import { CopyText } from "../web-form/CopyText.tsx";
import { sampleCommand } from "./sample-command.ts";
import type { SavedWebhook } from "./webhook-queries.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

const NOTES = {
  wechat: "secret.noteWechat",
  wecom: "secret.noteWecom",
  address: "secret.noteAddress",
  signature: "secret.note",
  bearer: "secret.note",
} as const;

/** The new secret, this once, with a command to try it. */
export function SecretDialog(props: {
  readonly saved: SavedWebhook;
  readonly onClose: () => void;
}): ReactElement {
  const say = useWebhookWords();
  const { webhook, secret } = props.saved;
  const command = sampleCommand(webhook, secret);
  const { proof } = webhook;
  const note = say(NOTES[proof]);
  const footer = (
    <Button type="primary" onClick={props.onClose}>
      {say("secret.done")}
    </Button>
  );
  return (
    <Dialog open title={say("secret.title")} onClose={props.onClose} footer={footer}>
      <div className={css["stack"]}>
        <Alert type="warning" showIcon title={note} />
        <Labelled label={say("address.url")} text={webhook.url} />
        {secret !== null && (
          <Labelled label={say(isWechat(proof) ? "secret.token" : "secret.label")} text={secret} />
        )}
        {command !== null && <Labelled label={say("address.sample")} text={command} />}
      </div>
    </Dialog>
  );
}

function Labelled({ label, text }: { readonly label: string; readonly text: string }): ReactElement {
  return (
    <div>
      <div className="hy-second">{label}</div>
      <CopyText label={label} text={text} />
    </div>
  );
}
