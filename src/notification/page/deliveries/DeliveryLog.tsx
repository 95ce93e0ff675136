import { useQueryClient } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState, type ReactElement } from "react";
import { useSearchParams } from "react-router";
import type { listDeliveries, retryDelivery } from "../../contract/delivery.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { toast } from "../../../ui/toast.ts";
import { useList } from "../../../ui/use-list.ts";
import { useNotificationWords } from "../notification-words.ts";
import css from "./Deliveries.module.css";
import type { Delivery } from "./delivery-queries.ts";
import { DeliveryStatus } from "./DeliveryStatus.tsx";
import { useTemplateName } from "./use-template-name.ts";

const STATES = ["queued", "sent", "delivered", "failed", "dead"] as const;

type Choice = "all" | (typeof STATES)[number];

/** Mails and SMS, newest first. */
export function DeliveryLog(): ReactElement {
  const say = useNotificationWords();
  const [choice, setChoice] = useState<Choice>("all");
  const columns = useColumns();
  const [params] = useSearchParams();
  const channel = params.get("channel") === "sms" ? ("sms" as const) : undefined;
  const status = choice === "all" ? undefined : choice;
  const list = useList(["deliveries", status, channel], (cursor, signal) =>
    request<typeof listDeliveries>({
      method: "get",
      path: "/api/v1/deliveries",
      query: { status, channel, cursor },
      signal,
    }),
  );
  const options = STATES.map((value) => ({
    value: value as Choice,
    label: say(`deliveries.states.${value}`),
  }));
  return (
    <>
      <div className={css["segments"]}>
        <Segmented
          aria-label={say("deliveries.filter")}
          className={css["track"] ?? ""}
          value={choice}
          onChange={setChoice}
          options={[{ value: "all" as Choice, label: say("deliveries.all") }, ...options]}
        />
      </div>
      <DataTable
        label={say("deliveries.title")}
        list={list}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="mail" title={say(choice === "all" ? "deliveries.empty" : "deliveries.noneFound")}>
            {choice === "all" && say("deliveries.emptyHint")}
          </EmptyState>
        }
        columns={columns}
      />
    </>
  );
}

function useColumns(): readonly DataColumn<Delivery>[] {
  const say = useNotificationWords();
  const nameOf = useTemplateName();
  return [
    { key: "subject", title: say("deliveries.subject"), width: "30%", render: ({ subject }) => subject },
    {
      key: "address",
      title: say("deliveries.address"),
      render: ({ address }) => <MaskedText value={address} />,
    },
    {
      key: "template",
      title: say("deliveries.template"),
      priority: 2,
      width: "120px",
      render: ({ template }) => nameOf(template),
    },
    {
      key: "status",
      title: say("deliveries.status"),
      width: "26%",
      render: (delivery) => <DeliveryStatus delivery={delivery} />,
    },
    {
      key: "created",
      title: say("deliveries.createdAt"),
      priority: 2,
      width: "140px",
      render: ({ createdAt }) => <InstantText instant={createdAt} />,
    },
    {
      key: "retry",
      title: say("deadLetters.actions"),
      align: "end",
      width: "110px",
      render: (delivery) =>
        isRepeatable(delivery) && (
          <span>
            <RetryButton delivery={delivery} />
          </span>
        ),
    },
  ];
}

/** What was handed over and did not arrive has been emptied: it is sent anew from where it came. */
function isRepeatable({ status, errorCode }: Delivery): boolean {
  return (status === "failed" || status === "dead") && errorCode !== "sms-undelivered";
}

function RetryButton(props: { readonly delivery: Delivery }): ReactElement {
  const say = useNotificationWords();
  const client = useQueryClient();
  const { id, channel, subject, address } = props.delivery;
  const retry = async (): Promise<void> => {
    await request<typeof retryDelivery>({
      method: "post",
      path: "/api/v1/deliveries/{id}/retries",
      params: { id },
    });
    toast(say("deliveries.retried"));
    await client.invalidateQueries({ queryKey: ["deliveries"] });
  };
  return (
    <ConfirmButton
      size="small"
      label={say("deliveries.retry")}
      question={say("deliveries.retryQuestion", { subject })}
      onConfirm={retry}
    >
      {say(channel === "sms" ? "deliveries.retrySms" : "deliveries.retryText", { address })}
    </ConfirmButton>
  );
}
