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
import type { removeSnippetRoute, Snippet } from "../../contract/feedback-snippet.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { useInboxWords } from "../feedback-words.ts";
import css from "./Snippets.module.css";
import { snippetsQuery } from "./snippet-queries.ts";

interface SnippetListProps {
  readonly snippets: readonly Snippet[];
  readonly onEdit: (snippet: Snippet) => void;
}

/** All texts, by name. */
export function SnippetList({ snippets, onEdit }: SnippetListProps): ReactElement {
  const say = useExtraWords();
  return (
    <DataTable
      label={say("snippets.title")}
      list={listAtHand(snippets)}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      columns={useColumns(onEdit)}
      empty={
        <EmptyState icon="edit" title={say("snippets.none")}>
          {say("snippets.noneText")}
        </EmptyState>
      }
    />
  );
}

function useColumns(onEdit: (snippet: Snippet) => void): readonly DataColumn<Snippet>[] {
  const say = useExtraWords();
  const inbox = useInboxWords();
  return [
    { key: "name", title: say("snippets.name"), width: "18%", render: ({ name }) => name },
    {
      key: "text",
      title: say("snippets.text"),
      render: ({ text }) => <span className={css["text"]}>{text}</span>,
    },
    {
      key: "type",
      title: say("snippets.type"),
      width: "110px",
      priority: 2,
      render: ({ problemType }) =>
        problemType === null ? (
          <span className="hy-third">{say("snippets.anyType")}</span>
        ) : (
          inbox(`codes.type.${problemType}`)
        ),
    },
    {
      key: "changed",
      title: say("snippets.changed"),
      width: "140px",
      priority: 3,
      render: ({ updatedAt }) => <InstantText instant={updatedAt} />,
    },
    {
      key: "actions",
      title: say("snippets.actions"),
      align: "end",
      width: "140px",
      render: (snippet) => (
        <span className={css["actions"]}>
          <Button size="small" onClick={() => onEdit(snippet)}>
            {say("snippets.edit")}
          </Button>
          <RemoveSnippet snippet={snippet} />
        </span>
      ),
    },
  ];
}

function RemoveSnippet({ snippet }: { readonly snippet: Snippet }): ReactElement {
  const say = useExtraWords();
  const client = useQueryClient();
  const { id, name } = snippet;
  const remove = async (): Promise<void> => {
    await request<typeof removeSnippetRoute>({
      method: "delete",
      path: "/api/v1/feedback-snippets/{id}",
      params: { id },
    });
    toast(say("snippets.removed", { name }));
    await client.invalidateQueries({ queryKey: snippetsQuery.queryKey });
  };
  return (
    <ConfirmButton
      danger
      size="small"
      label={say("snippets.remove")}
      question={say("snippets.removeQuestion", { name })}
      onConfirm={remove}
    >
      {say("snippets.removeText")}
    </ConfirmButton>
  );
}
