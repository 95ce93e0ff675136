import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useList } from "../../../ui/use-list.ts";
import type {
  FeedbackAbsence,
  listFeedbackAbsences,
  removeFeedbackAbsence,
} from "../../contract/feedback-absence.ts";
import { AbsenceDialog } from "./AbsenceDialog.tsx";
import css from "./Policies.module.css";
import { usePolicyWords } from "./policy-words.ts";

/** Who is away, and who stands in for them. */
export function AbsencesCard(): ReactElement {
  const say = usePolicyWords();
  const [open, setOpen] = useState(false);
  const list = useList(["feedback-absences"], (cursor, signal) =>
    request<typeof listFeedbackAbsences>({
      method: "get",
      path: "/api/v1/feedback-absences",
      query: { ...(cursor && { cursor }) },
      signal,
    }),
  );
  return (
    <section className={`hy-card ${css["card"]}`}>
      <div className={css["head"]}>
        <div>
          <h2>{say("absence.title")}</h2>
          <p>{say("absence.note")}</p>
        </div>
        <Button icon={<Icon name="plus" size={16} />} onClick={() => setOpen(true)}>
          {say("absence.add")}
        </Button>
      </div>
      <DataTable
        label={say("absence.list")}
        list={list}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="calendar" title={say("absence.none")}>
            {say("absence.noneHint")}
          </EmptyState>
        }
        columns={[
          { key: "person", title: say("absence.person"), render: ({ userName }) => userName },
          {
            key: "days",
            title: say("absence.days"),
            render: ({ from, until }) => say("absence.range", { from, until }),
          },
          {
            key: "deputy",
            title: say("absence.deputy"),
            render: ({ deputyName }) => deputyName ?? say("absence.noDeputy"),
          },
          {
            key: "remove",
            title: say("absence.actions"),
            align: "end",
            render: (absence) => <RemoveButton absence={absence} />,
          },
        ]}
      />
      {open && <AbsenceDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

function RemoveButton({ absence }: { readonly absence: FeedbackAbsence }): ReactElement {
  const say = usePolicyWords();
  const client = useQueryClient();
  const name = absence.userName;
  const remove = async (): Promise<void> => {
    await request<typeof removeFeedbackAbsence>({
      method: "delete",
      path: "/api/v1/feedback-absences/{id}",
      params: { id: absence.id },
    });
    toast(say("absence.removed", { name }));
    await client.invalidateQueries({ queryKey: ["feedback-absences"] });
  };
  return (
    <ConfirmButton
      danger
      size="small"
      label={say("absence.remove")}
      question={say("absence.removeQuestion", { name })}
      onConfirm={remove}
    >
      {say("absence.removeNote")}
    </ConfirmButton>
  );
}
