import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { DataTable } from "../../../ui/DataTable.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { listAtHand } from "../../../ui/use-list.ts";
import type { Webhook } from "../../contract/webhook/webhook.ts";
import { useInboxWords } from "../feedback-words.ts";
import { SecretDialog } from "./SecretDialog.tsx";
import { WebhookDialog } from "./WebhookDialog.tsx";
import { webhooksQuery, type SavedWebhook } from "./webhook-queries.ts";
import { useWebhookWords } from "./webhook-words.ts";
import { WebhookState } from "./WebhookState.tsx";

/** Addresses at which other systems hand in voices. */
export function WebhooksPage(): ReactElement {
  const say = useWebhookWords();
  const [open, setOpen] = useState<"new" | SavedWebhook | null>(null);
  const webhooks = useQuery(webhooksQuery);
  const add = (): void => setOpen("new");
  const close = (): void => setOpen(null);
  useShortcut("n", say("add"), add);
  const columns = useColumns();
  const addButton = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={add}>
      {say("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} actions={addButton} />
      {webhooks.isPending && <LoadingState />}
      {webhooks.isError && <ErrorState error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
      {webhooks.data && (
        <DataTable
          label={say("title")}
          list={listAtHand(webhooks.data)}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          href={({ id }) => `/settings/webhooks/${id}`}
          columns={columns}
          empty={
            <EmptyState icon="inbox" title={say("none")} action={addButton}>
              {say("noneText")}
            </EmptyState>
          }
        />
      )}
      {open === "new" && <WebhookDialog webhook={null} onSaved={setOpen} onClose={close} />}
      {open !== null && open !== "new" && <SecretDialog saved={open} onClose={close} />}
    </>
  );
}

function useColumns(): readonly DataColumn<Webhook>[] {
  const say = useWebhookWords();
  const codes = useInboxWords();
  return [
    { key: "name", title: say("name"), width: "26%", render: ({ name }) => name },
    { key: "state", title: say("state"), render: (webhook) => <WebhookState webhook={webhook} /> },
    {
      key: "channel",
      title: say("channel"),
      width: "110px",
      render: ({ channel }) => codes(`codes.channel.${channel}`),
    },
    {
      key: "proof",
      title: say("proof"),
      width: "120px",
      priority: 2,
      render: ({ proof }) => say(`proofs.${proof}`),
    },
    {
      key: "last",
      title: say("lastAt"),
      width: "150px",
      priority: 2,
      render: ({ lastAt }) =>
        lastAt === null ? <span className="hy-third">{say("never")}</span> : <InstantText instant={lastAt} />,
    },
  ];
}
