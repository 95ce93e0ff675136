import type { ReactElement } from "react";
import { useNavigate, useParams } from "react-router";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { useInboxWords } from "../feedback-words.ts";
import { useLiveFeedback } from "../live/use-live.ts";
import css from "./InboxPage.module.css";
import { InboxPanes } from "./InboxPanes.tsx";
import { InboxWhole } from "./InboxWhole.tsx";
import { useInbox, type Inbox } from "./use-inbox.ts";

/** Queues, the cases of one as list, table or board, and the case that is open. */
export function InboxPage(): ReactElement {
  const { id = null } = useParams();
  const say = useInboxWords();
  const inbox = useInbox();
  useLiveFeedback(id);
  useMoves(inbox, id);
  return (
    <div className={css["page"]} data-open={id !== null} data-view={inbox.view}>
      <div className="hy-unseen">
        <PageHeader title={say("title")} />
      </div>
      {inbox.view === "list" ? <InboxPanes inbox={inbox} id={id} /> : <InboxWhole inbox={inbox} id={id} />}
    </div>
  );
}

/** J and K go through the list: to the next case where it is shown beside it, else to the next row. */
function useMoves(inbox: Inbox, id: string | null): void {
  const say = useInboxWords();
  const navigate = useNavigate();
  const go = (by: 1 | -1): void => {
    const { rows, hasMore, loadingMore, loadMore } = inbox.list;
    const focused = document.activeElement?.closest<HTMLElement>("[data-case]")?.dataset["case"];
    const at = rows.findIndex((row) => row.id === (id ?? focused));
    const next = rows[Math.max(0, at + by)];
    if (at + by >= rows.length - 3 && hasMore && !loadingMore) loadMore();
    if (!next) return;
    const isBeside = id !== null || window.matchMedia("(min-width: 1200px)").matches;
    if (isBeside) void navigate(inbox.addressOf(next.id), { preventScrollReset: true });
    else document.querySelector<HTMLElement>(`[data-case="${next.id}"] a`)?.focus();
  };
  useShortcut("j", say("keys.next"), () => go(1));
  useShortcut("k", say("keys.previous"), () => go(-1));
}
