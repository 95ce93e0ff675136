import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { toast } from "../../../ui/toast.ts";
import { listAtHand } from "../../../ui/use-list.ts";
import type { deleteMailboxRoute, Mailbox } from "../../contract/mailbox.ts";
import { MailboxState } from "./MailboxState.tsx";
import css from "./Mailboxes.module.css";
import { useMailboxWords } from "./mailbox-words.ts";

interface MailboxListProps {
  readonly mailboxes: readonly Mailbox[];
  readonly onCheck: (mailbox: Mailbox) => void;
  readonly onEdit: (mailbox: Mailbox) => void;
}

/** The mailboxes of the organization. */
export function MailboxList(props: MailboxListProps): ReactElement {
  const say = useMailboxWords();
  return (
    <DataTable
      label={say("title")}
      list={listAtHand(props.mailboxes)}
      rowKey={({ id }) => id}
      rowName={({ address }) => address}
      columns={useColumns(props)}
      empty={
        <EmptyState icon="mail" title={say("none")}>
          {say("noneText")}
        </EmptyState>
      }
    />
  );
}

function useColumns({ onCheck, onEdit }: MailboxListProps): readonly DataColumn<Mailbox>[] {
  const say = useMailboxWords();
  return [
    {
      key: "address",
      title: say("address"),
      width: "24%",
      render: ({ address, folder }) => (
        <span className={css["address"]}>
          {address}
          {folder !== "INBOX" && <span className={`hy-third ${css["folder"]}`}>{folder}</span>}
        </span>
      ),
    },
    { key: "state", title: say("state"), render: (mailbox) => <MailboxState mailbox={mailbox} /> },
    {
      key: "lastRead",
      title: say("lastRead"),
      width: "140px",
      render: ({ lastReadAt }) =>
        lastReadAt === null ? (
          <span className="hy-third">{say("never")}</span>
        ) : (
          <InstantText instant={lastReadAt} />
        ),
    },
    {
      key: "server",
      title: say("server"),
      priority: 3,
      render: ({ host, port }) => (
        <span className="hy-second">
          {host}:{port}
        </span>
      ),
    },
    {
      key: "actions",
      title: say("actions"),
      align: "end",
      width: "216px",
      render: (mailbox) => (
        <span className={css["actions"]}>
          <Button size="small" onClick={() => onCheck(mailbox)}>
            {say("check.button")}
          </Button>
          <Button size="small" onClick={() => onEdit(mailbox)}>
            {say("edit")}
          </Button>
          <RemoveButton mailbox={mailbox} />
        </span>
      ),
    },
  ];
}

function RemoveButton(props: { readonly mailbox: Mailbox }): ReactElement {
  const say = useMailboxWords();
  const client = useQueryClient();
  const { id, address } = props.mailbox;
  const remove = async (): Promise<void> => {
    await request<typeof deleteMailboxRoute>({
      method: "delete",
      path: "/api/v1/mailboxes/{id}",
      params: { id },
    });
    toast(say("removed", { address }));
    await client.invalidateQueries({ queryKey: ["mailboxes"] });
  };
  return (
    <ConfirmButton
      danger
      size="small"
      label={say("remove")}
      question={say("removeQuestion", { address })}
      onConfirm={remove}
    >
      {say("removeText")}
    </ConfirmButton>
  );
}
