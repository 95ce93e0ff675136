import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import type { listNotices, readNotices } from "../../notification/contract/notice.ts";
import { request, type Answer } from "../../ui/api-client.ts";
import { InstantText } from "../../ui/DateText.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { useUiWords } from "../../ui/ui-words.ts";
import { useList } from "../../ui/use-list.ts";
import { useConsoleWords } from "../console-words.ts";
import css from "./Notices.module.css";

type Notice = Answer<typeof listNotices>["items"][number];

interface NoticeListProps {
  readonly unread: number;
  readonly onClose: () => void;
}

/** Notices, newest first; one that is opened counts as read. */
export function NoticeList(props: NoticeListProps): ReactElement {
  const say = useConsoleWords();
  const sayUi = useUiWords();
  const client = useQueryClient();
  const list = useList(["notices"], (cursor, signal) =>
    request<typeof listNotices>({
      method: "get",
      path: "/api/v1/notices",
      query: { limit: 20, cursor },
      signal,
    }),
  );
  const read = useMutation({
    mutationFn: (ids: string[] | undefined) =>
      request<typeof readNotices>({ method: "post", path: "/api/v1/notice-readings", body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["notices"] }),
  });
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return <EmptyState icon="bell" title={say("notices.empty")} />;
  const open = (notice: Notice): void => {
    if (notice.readAt === null) read.mutate([notice.id]);
    props.onClose();
  };
  return (
    <>
      {props.unread > 0 && (
        <Button size="small" loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {say("notices.markAll")}
        </Button>
      )}
      <FormProblem error={read.error} />
      <ul className={css["list"]}>
        {list.rows.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onOpen={() => open(notice)} />
        ))}
      </ul>
      {list.hasMore && (
        <Button block loading={list.loadingMore} onClick={list.loadMore}>
          {sayUi("loadMore")}
        </Button>
      )}
    </>
  );
}

function NoticeLine(props: { readonly notice: Notice; readonly onOpen: () => void }): ReactElement {
  const say = useConsoleWords();
  const { text, link, createdAt, readAt } = props.notice;
  return (
    <li data-unread={readAt === null}>
      {readAt === null && <span className="hy-unseen">{say("notices.unread")}</span>}
      {link === null ? (
        <span>{text}</span>
      ) : (
        <Link to={link} onClick={props.onOpen}>
          {text}
        </Link>
      )}
      <p className="hy-third">
        <InstantText instant={createdAt} />
      </p>
    </li>
  );
}
