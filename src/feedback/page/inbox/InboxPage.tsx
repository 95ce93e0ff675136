import { Suspense, useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { useNavigate, useParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { isMac, keyCaps, useShortcut } from "../../../ui/shortcuts.ts";
import { useMay } from "../../../ui/reader.ts";
import { CasePane } from "../case/CasePane.tsx";
import { useInboxWords } from "../feedback-words.ts";
import { CaseList } from "./CaseList.tsx";
import { InboxFilters } from "./InboxFilters.tsx";
import css from "./InboxPage.module.css";
import { RegisterLink } from "./RegisterLink.tsx";
import { SavedViews } from "../views/SavedViews.tsx";
import { QueueNav } from "./QueueNav.tsx";
import { useInbox, type Inbox } from "./use-inbox.ts";

/** Queues, the cases of one, and the case that is open. */
export function InboxPage(): ReactElement {
  const { id = null } = useParams();
  const say = useInboxWords();
  const inbox = useInbox();
  const mayRegister = useMay("mayRegisterFeedback");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const panes = usePaneHeight();
  useMoves(inbox, id);
  return (
    <div className={css["page"]} data-open={id !== null}>
      <div className="hy-unseen">
        <PageHeader title={say("title")} />
      </div>
      <div ref={panes} className={css["panes"]}>
        <div className={css["queues"]}>
          {mayRegister && (
            <div className={css["register"]}>
              <RegisterLink />
            </div>
          )}
          <QueueNav queue={inbox.queue} counts={inbox.counts} addressOf={inbox.addressOfQueue} />
          <SavedViews
            current={inbox.filter}
            addressOf={(filter) => `/feedback?${new URLSearchParams(filter)}`}
          />
        </div>
        <section className={css["list"]} aria-label={say("list.label")}>
          <InboxFilters inbox={inbox} />
          <CaseList inbox={inbox} openId={id} selected={selected} onSelect={setSelected} />
        </section>
        <section className={css["case"]} aria-label={say("pane.label")}>
          <Suspense fallback={<LoadingState />}>
            {id === null ? <NothingOpen /> : <CasePane key={id} id={id} back={inbox.addressOf(null)} />}
          </Suspense>
        </section>
      </div>
    </div>
  );
}

/** The panes fill the window below what stands above them, whatever that is. */
function usePaneHeight(): RefObject<HTMLDivElement | null> {
  const panes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panes.current;
    if (!element) return undefined;
    const measure = (): void => {
      const top = Math.round(element.getBoundingClientRect().top + window.scrollY);
      element.style.setProperty("--pane-top", `${top}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (element.parentElement?.parentElement) observer.observe(element.parentElement.parentElement);
    measure();
    return () => observer.disconnect();
  }, []);
  return panes;
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

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["e", "step"],
  ["r", "reply"],
  ["n", "note"],
  ["c", "register"],
] as const;

function NothingOpen(): ReactElement {
  const say = useInboxWords();
  return (
    <div className={`hy-card ${css["nothing"]}`}>
      <EmptyState icon="feedback" title={say("pane.emptyTitle")}>
        {say("pane.emptyText")}
        <dl className={css["keys"]}>
          {KEYS.map(([key, name]) => (
            <div key={key}>
              <dt>
                <kbd>{keyCaps(key, isMac())}</kbd>
              </dt>
              <dd>{say(`keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </EmptyState>
    </div>
  );
}
