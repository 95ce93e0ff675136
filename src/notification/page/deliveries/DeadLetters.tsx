import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { dropDeadLetter, listDeadLetters, retryDeadLetter } from "../../contract/dead-letter.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { toast } from "../../../ui/toast.ts";
import { useList } from "../../../ui/use-list.ts";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/screen-zh.ts";
import { useNotificationWords } from "../notification-words.ts";
import css from "./Deliveries.module.css";

type DeadLetter = Answer<typeof listDeadLetters>["items"][number];

/** Background jobs that failed for good: run again, or give up. */
export function DeadLetters(): ReactElement {
  const say = useNotificationWords();
  const columns = useColumns();
  const list = useList(["dead-letters"], (cursor, signal) =>
    request<typeof listDeadLetters>({
      method: "get",
      path: "/api/v1/dead-letters",
      query: { cursor },
      signal,
    }),
  );
  return (
    <>
      <p className="hy-second" style={{ marginBottom: 12 }}>
        {say("deadLetters.note")}
      </p>
      <DataTable
        label={say("deadLetters.title")}
        list={list}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="check" title={say("deadLetters.empty")}>
            {say("deadLetters.emptyHint")}
          </EmptyState>
        }
        columns={columns}
      />
    </>
  );
}

function useColumns(): readonly DataColumn<DeadLetter>[] {
  const say = useNotificationWords();
  const nameOf = (job: string): string => {
    const key = `deadLetters.jobs.${job}`;
    const known = say(key as WordKey<typeof zh>);
    return known === key ? job : known;
  };
  return [
    { key: "job", title: say("deadLetters.job"), width: "180px", render: ({ job }) => nameOf(job) },
    {
      key: "error",
      title: say("deadLetters.error"),
      render: ({ error }) => <span className={css["error"]}>{error}</span>,
    },
    {
      key: "attempts",
      title: say("deadLetters.attempts"),
      priority: 2,
      width: "100px",
      render: ({ attempts }) => attempts,
    },
    {
      key: "failed",
      title: say("deadLetters.failedAt"),
      width: "150px",
      render: ({ failedAt }) => <InstantText instant={failedAt} />,
    },
    {
      key: "acts",
      title: say("deadLetters.actions"),
      align: "end",
      width: "190px",
      render: (letter) => <Acts letter={letter} />,
    },
  ];
}

function Acts(props: { readonly letter: DeadLetter }): ReactElement {
  const say = useNotificationWords();
  const client = useQueryClient();
  const { id } = props.letter;
  const told = async (words: string): Promise<void> => {
    toast(words);
    await client.invalidateQueries({ queryKey: ["dead-letters"] });
  };
  const retry = async (): Promise<void> => {
    await request<typeof retryDeadLetter>({
      method: "post",
      path: "/api/v1/dead-letters/{id}/retries",
      params: { id },
    });
    await told(say("deadLetters.retried"));
  };
  const drop = async (): Promise<void> => {
    await request<typeof dropDeadLetter>({
      method: "delete",
      path: "/api/v1/dead-letters/{id}",
      params: { id },
    });
    await told(say("deadLetters.dropped"));
  };
  return (
    <span className={css["acts"]}>
      <ConfirmButton
        size="small"
        label={say("deadLetters.retry")}
        question={say("deadLetters.retryQuestion")}
        onConfirm={retry}
      >
        {say("deadLetters.retryText")}
      </ConfirmButton>
      <ConfirmButton
        size="small"
        danger
        label={say("deadLetters.drop")}
        question={say("deadLetters.dropQuestion")}
        onConfirm={drop}
      >
        {say("deadLetters.dropConfirm")}
      </ConfirmButton>
    </span>
  );
}
