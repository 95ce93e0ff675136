import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { listSmsRefusalsRoute, removeSmsRefusalRoute } from "../../contract/sms.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { toast } from "../../../ui/toast.ts";
import { useList } from "../../../ui/use-list.ts";
import css from "./Sms.module.css";
import type { SmsRefusal } from "./sms-query.ts";
import { useSmsWords } from "./sms-words.ts";

/** Numbers that took leave by an answer to an SMS. */
export function RefusalsCard(): ReactElement {
  const say = useSmsWords();
  const list = useList(["sms-refusals"], (cursor, signal) =>
    request<typeof listSmsRefusalsRoute>({
      method: "get",
      path: "/api/v1/sms-refusals",
      query: { cursor },
      signal,
    }),
  );
  const columns: readonly DataColumn<SmsRefusal>[] = [
    { key: "number", title: say("refusals.number"), render: ({ number }) => <MaskedText value={number} /> },
    { key: "word", title: say("refusals.word"), render: ({ word }) => word },
    { key: "at", title: say("refusals.at"), render: ({ at }) => <InstantText instant={at} /> },
    {
      key: "lift",
      title: say("refusals.actions"),
      align: "end",
      width: "110px",
      render: (refusal) => <LiftButton refusal={refusal} />,
    },
  ];
  return (
    <Panel title={say("refusals.title")} note={say("refusals.note")}>
      <DataTable
        label={say("refusals.title")}
        list={list}
        rowKey={({ id }) => id}
        empty={<p className={`hy-third ${css["none"]}`}>{say("refusals.none")}</p>}
        columns={columns}
      />
    </Panel>
  );
}

function LiftButton({ refusal: { id, number } }: { readonly refusal: SmsRefusal }): ReactElement {
  const say = useSmsWords();
  const client = useQueryClient();
  const lift = async (): Promise<void> => {
    await request<typeof removeSmsRefusalRoute>({
      method: "delete",
      path: "/api/v1/sms-refusals/{id}",
      params: { id },
    });
    toast(say("refusals.lifted", { number }));
    await client.invalidateQueries({ queryKey: ["sms-refusals"] });
  };
  return (
    <ConfirmButton
      size="small"
      label={say("refusals.lift")}
      question={say("refusals.liftQuestion", { number })}
      onConfirm={lift}
    >
      {say("refusals.liftText")}
    </ConfirmButton>
  );
}
