import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { ApiKey, listApiKeys, revokeApiKey } from "../../contract/api-key.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { toast } from "../../../ui/toast.ts";
import { useList } from "../../../ui/use-list.ts";
import { useIdentityWords } from "../identity-words.ts";

export type KeyState = "valid" | "revoked";

/** Keys that work, or those that were revoked. */
export function KeyList(props: { readonly state: KeyState }): ReactElement {
  const say = useIdentityWords();
  const { state } = props;
  const none = state === "valid" ? "keys.none" : "keys.noneRevoked";
  const list = useList(["api-keys", state], (cursor, signal) =>
    request<typeof listApiKeys>({
      method: "get",
      path: "/api/v1/api-keys",
      query: { state, cursor },
      signal,
    }),
  );
  return (
    <DataTable
      label={say("keys.title")}
      list={list}
      rowKey={(key) => key.id}
      empty={
        <EmptyState icon="key" title={say(none)}>
          {say(`${none}Hint`)}
        </EmptyState>
      }
      columns={useColumns(state)}
    />
  );
}

function useColumns(state: KeyState): readonly DataColumn<ApiKey>[] {
  const say = useIdentityWords();
  return [
    { key: "name", title: say("keys.name"), width: "26%", render: (key) => key.name },
    { key: "role", title: say("keys.role"), render: (key) => say(`roles.${key.role}`) },
    { key: "prefix", title: say("keys.prefix"), render: (key) => <code>{key.prefix}…</code> },
    {
      key: "used",
      title: say("keys.lastUsed"),
      render: ({ lastUsedAt }) =>
        lastUsedAt ? (
          <InstantText instant={lastUsedAt} />
        ) : (
          <span className="hy-third">{say("keys.never")}</span>
        ),
    },
    { key: "by", title: say("keys.createdBy"), priority: 2, render: (key) => key.createdByName },
    {
      key: "made",
      title: say("keys.createdAt"),
      priority: 3,
      render: (key) => <InstantText instant={key.createdAt} dateOnly />,
    },
    {
      key: "act",
      title: say(state === "valid" ? "common.actions" : "keys.revoked"),
      align: "end",
      render: (key) =>
        key.revokedAt ? (
          <InstantText instant={key.revokedAt} />
        ) : (
          <span>
            <RevokeButton apiKey={key} />
          </span>
        ),
    },
  ];
}

function RevokeButton(props: { readonly apiKey: ApiKey }): ReactElement {
  const say = useIdentityWords();
  const client = useQueryClient();
  const { id, name } = props.apiKey;
  const revoke = async (): Promise<void> => {
    await request<typeof revokeApiKey>({ method: "delete", path: "/api/v1/api-keys/{id}", params: { id } });
    toast(say("keys.revokedToast", { name }));
    await client.invalidateQueries({ queryKey: ["api-keys"] });
  };
  return (
    <ConfirmButton
      danger
      size="small"
      label={say("keys.revoke")}
      question={say("keys.revokeQuestion", { name })}
      onConfirm={revoke}
    >
      {say("keys.revokeText")}
    </ConfirmButton>
  );
}
