import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { deleteWebhookRoute, Webhook } from "../../contract/webhook/webhook.ts";
import { renewSecret, switchWebhook, type SavedWebhook } from "./webhook-queries.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

interface WebhookActsProps {
  readonly webhook: Webhook;
  readonly onEdit: () => void;
  /** A secret was drawn, to be shown. */
  readonly onRenewed: (saved: SavedWebhook) => void;
}

/** What can be done with a webhook. */
export function WebhookActs({ webhook, onEdit, onRenewed }: WebhookActsProps): ReactElement {
  const say = useWebhookWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, name, proof } = webhook;
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ["webhooks"] });
  const remove = async (): Promise<void> => {
    await request<typeof deleteWebhookRoute>({
      method: "delete",
      path: "/api/v1/webhooks/{id}",
      params: { id },
    });
    toast(say("removed", { name }));
    await navigate("/settings/webhooks");
    await again();
  };
  return (
    <span className={css["row"]}>
      <Button onClick={onEdit}>{say("edit")}</Button>
      <ConfirmButton
        label={say(proof === "address" ? "renewAddress" : "renew")}
        question={say("renewQuestion", { name })}
        onConfirm={async () => {
          onRenewed(await renewSecret(webhook));
          await again();
        }}
      >
        {say(proof === "address" ? "renewAddressText" : "renewText")}
      </ConfirmButton>
      <SwitchButton webhook={webhook} onDone={again} />
      <ConfirmButton
        danger
        label={say("remove")}
        question={say("removeQuestion", { name })}
        onConfirm={remove}
      >
        {say("removeText")}
      </ConfirmButton>
    </span>
  );
}

function SwitchButton(props: {
  readonly webhook: Webhook;
  readonly onDone: () => Promise<void>;
}): ReactElement {
  const { webhook, onDone } = props;
  const say = useWebhookWords();
  const textOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const { name, isOn } = webhook;
  const turn = async (): Promise<void> => {
    await switchWebhook(webhook);
    toast(say(isOn ? "switched.off" : "switched.on", { name }));
    await onDone();
  };
  if (isOn)
    return (
      <ConfirmButton label={say("switchOff")} question={say("switchOffQuestion", { name })} onConfirm={turn}>
        {say("switchOffText")}
      </ConfirmButton>
    );
  const on = (): void => {
    setBusy(true);
    turn()
      .catch((error: unknown) => toast(textOf(error), "bad"))
      .finally(() => setBusy(false));
  };
  return (
    <Button type="primary" loading={busy} onClick={on}>
      {say("switchOn")}
    </Button>
  );
}
