import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { listDeliveriesRoute, Webhook } from "../../contract/webhook/webhook.ts";
import { Panel } from "../../../ui/Panel.tsx";
import type { Delivery } from "./webhook-queries.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

/** What came in the last 30 days. */
export function DeliveriesCard({ webhook }: { readonly webhook: Webhook }): ReactElement {
  const say = useWebhookWords();
  const { id } = webhook;
  const list = useList(["webhooks", id, "deliveries"], (cursor, signal) =>
    request<typeof listDeliveriesRoute>({
      method: "get",
      path: "/api/v1/webhooks/{id}/deliveries",
      params: { id },
      query: { limit: 20, cursor },
      signal,
    }),
  );
  const columns: readonly DataColumn<Delivery>[] = [
    {
      key: "at",
      title: say("deliveries.at"),
      width: "150px",
      render: ({ at }) => <InstantText instant={at} />,
    },
    {
      key: "result",
      title: say("deliveries.result"),
      render: ({ error, accepted, repeated, refused }) =>
        error === null ? (
          say("deliveries.counts", { accepted, repeated, refused })
        ) : (
          <span className={css["state"]}>{error.message}</span>
        ),
    },
    { key: "status", title: say("deliveries.status"), width: "90px", render: ({ status }) => status },
    {
      key: "took",
      title: say("deliveries.took"),
      width: "110px",
      align: "end",
      priority: 2,
      render: ({ tookMs }) => say("deliveries.tookMs", { ms: tookMs }),
    },
  ];
  return (
    <Panel title={say("deliveries.title")} note={say("deliveries.note")}>
      <DataTable
        label={say("deliveries.title")}
        list={list}
        rowKey={(row) => row.id}
        columns={columns}
        empty={
          <EmptyState icon="inbox" title={say("deliveries.none")}>
            {say("deliveries.noneText")}
          </EmptyState>
        }
      />
    </Panel>
  );
}
