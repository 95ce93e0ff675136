import { Suspense, type ReactElement } from "react";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useMay } from "../../../ui/reader.ts";
import { isMac, keyCaps } from "../../../ui/shortcuts.ts";
import { CasePane } from "../case/CasePane.tsx";
import { useInboxWords } from "../feedback-words.ts";
import { SavedViews } from "../views/SavedViews.tsx";
import { CaseList } from "./CaseList.tsx";
import { InboxFilters } from "./InboxFilters.tsx";
import css from "./InboxPage.module.css";
import { useKeptChoice } from "./kept-choice.ts";
import { QueueNav } from "./QueueNav.tsx";
import { RegisterLink } from "./RegisterLink.tsx";
import type { Inbox } from "./use-inbox.ts";
import { usePaneHeight } from "./use-pane-height.ts";
import { ViewSwitch } from "./ViewSwitch.tsx";

interface ShownProps {
  readonly inbox: Inbox;
  /** Of the case that is open. */
  readonly id: string | null;
}

/** Queues, the list, and the case beside it. */
export function InboxPanes({ inbox, id }: ShownProps): ReactElement {
  const say = useInboxWords();
  const mayRegister = useMay("mayRegisterFeedback");
  const [selected, setSelected] = useKeptChoice();
  const panes = usePaneHeight();
  return (
    <div ref={panes} className={css["panes"]}>
      <div className={css["queues"]}>
        {mayRegister && (
          <div className={css["register"]}>
            <RegisterLink />
          </div>
        )}
        <div className={css["register"]}>
          <ViewSwitch inbox={inbox} />
        </div>
        <QueueNav queue={inbox.queue} counts={inbox.counts} addressOf={inbox.addressOfQueue} />
        <SavedViews current={inbox.filter} addressOf={inbox.addressOfFilter} />
      </div>
      <section className={css["list"]} aria-label={say("list.label")}>
        <InboxFilters inbox={inbox} />
        <CaseList inbox={inbox} openId={id} selected={selected} onSelect={setSelected} />
      </section>
      <section className={css["case"]} aria-label={say("pane.label")} data-case-fields>
        <Suspense fallback={<LoadingState />}>
          {id === null ? <NothingOpen /> : <CasePane key={id} id={id} back={inbox.addressOf(null)} />}
        </Suspense>
      </section>
    </div>
  );
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
