import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import type { Webhook } from "../../contract/webhook/webhook.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useInboxWords } from "../feedback-words.ts";
import { CopyText } from "../web-form/CopyText.tsx";
import { DeliveriesCard } from "./DeliveriesCard.tsx";
import { RefusalsCard } from "./RefusalsCard.tsx";
import { sampleCommand } from "./sample-command.ts";
import { SecretDialog } from "./SecretDialog.tsx";
import { WebhookActs } from "./WebhookActs.tsx";
import { WebhookDialog } from "./WebhookDialog.tsx";
import { webhooksQuery, type SavedWebhook } from "./webhook-queries.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";
import { WebhookState } from "./WebhookState.tsx";

/** One webhook: where to send, what came, what was refused. */
export function WebhookPage(): ReactElement {
  const { id = "" } = useParams();
  const say = useWebhookWords();
  const { data, error, refetch } = useQuery(webhooksQuery);
  if (data === undefined)
    return error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  const webhook = data.find((one) => one.id === id);
  if (webhook === undefined) return <EmptyState wholePage icon="inbox" title={say("none")} />;
  return <Shown webhook={webhook} />;
}

function Shown({ webhook }: { readonly webhook: Webhook }): ReactElement {
  const say = useWebhookWords();
  const codes = useInboxWords();
  const [open, setOpen] = useState<"edit" | SavedWebhook | null>(null);
  const close = (): void => setOpen(null);
  const afterSave = (saved: SavedWebhook): void => setOpen(saved.secret === null ? null : saved);
  const note = `${codes(`codes.channel.${webhook.channel}`)} · ${say(`proofs.${webhook.proof}`)}`;
  return (
    <>
      <PageHeader
        title={webhook.name}
        note={note}
        back={{ to: "/settings/webhooks", label: say("back") }}
        actions={<WebhookActs webhook={webhook} onEdit={() => setOpen("edit")} onRenewed={setOpen} />}
      />
      <div className={css["parts"]}>
        <AddressCard webhook={webhook} />
        <RefusalsCard webhook={webhook} />
        <DeliveriesCard webhook={webhook} />
      </div>
      {open === "edit" && <WebhookDialog webhook={webhook} onSaved={afterSave} onClose={close} />}
      {open !== null && open !== "edit" && <SecretDialog saved={open} onClose={close} />}
    </>
  );
}

function AddressCard({ webhook }: { readonly webhook: Webhook }): ReactElement {
  const say = useWebhookWords();
  const command = sampleCommand(webhook, null);
  return (
    <Panel
      title={say("address.title")}
      note={say("address.note")}
      actions={<WebhookState webhook={webhook} />}
    >
      <div className={css["stack"]}>
        <CopyText label={say("address.url")} text={webhook.url} />
        <p className="hy-second">{say(`address.sampleNote.${webhook.proof}`)}</p>
        {command !== null && (
          <>
            <CopyText label={say("address.sample")} text={command} />
            <p className="hy-third">{say("address.answer")}</p>
          </>
        )}
      </div>
    </Panel>
  );
}
