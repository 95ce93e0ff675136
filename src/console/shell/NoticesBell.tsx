import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { listNotices } from "../../notification/contract/notice.ts";
import { request } from "../../ui/api-client.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useConsoleWords } from "../console-words.ts";
import { NoticeList } from "./NoticeList.tsx";
import css from "./Notices.module.css";

const EVERY_MINUTE = 60_000;

/** How many notices are unread; opens their list at the right. */
export function NoticesBell(): ReactElement {
  const say = useConsoleWords();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const newest = useQuery({
    queryKey: ["notices", "unread"],
    queryFn: ({ signal }) =>
      request<typeof listNotices>({ method: "get", path: "/api/v1/notices", query: { limit: 1 }, signal }),
    refetchInterval: EVERY_MINUTE,
  });
  const unread = newest.data?.unread ?? 0;
  const label =
    unread > 0 ? `${say("shell.notices")}: ${say("shell.unread", { count: unread })}` : say("shell.notices");
  return (
    <>
      <button
        type="button"
        className={`hy-icon-button ${css["bell"]}`}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="bell" />
        {unread > 0 && <span className={css["count"]}>{unread > 99 ? "99+" : unread}</span>}
      </button>
      <Dialog open={open} title={say("notices.title")} shape="end" onClose={close}>
        <NoticeList unread={unread} onClose={close} />
      </Dialog>
    </>
  );
}
