import { lazy, Suspense, type ReactElement } from "react";
import { Link } from "react-router";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { CasePane } from "../case/CasePane.tsx";
import { useInboxWords } from "../feedback-words.ts";
import { useViewWords } from "../inbox-view-words.ts";
import { InboxFilters } from "./InboxFilters.tsx";
import css from "./InboxPage.module.css";
import { useKeptChoice } from "./kept-choice.ts";
import type { Inbox } from "./use-inbox.ts";
import { usePaneHeight } from "./use-pane-height.ts";

// Fetched when they are first wanted: the board brings the library that drags.
const CaseBoard = lazy(async () => ({ default: (await import("../board/CaseBoard.tsx")).CaseBoard }));
const CaseTable = lazy(async () => ({ default: (await import("../table/CaseTable.tsx")).CaseTable }));

interface ShownProps {
  readonly inbox: Inbox;
  /** Of the case that is open. */
  readonly id: string | null;
}

/** Table and board have the whole width; a case opened from them too. */
export function InboxWhole({ inbox, id }: ShownProps): ReactElement {
  const say = useInboxWords();
  const view = useViewWords();
  const [selected, setSelected] = useKeptChoice();
  const panes = usePaneHeight();
  if (id !== null) {
    const back = inbox.addressOf(null);
    return (
      <section className={css["alone"]} aria-label={say("pane.label")} data-case-fields>
        <Link to={back} className={css["back"]}>
          <Icon name="left" size={16} />
          {view("view.back", { view: view(`view.${inbox.view}`) })}
        </Link>
        <Suspense fallback={<LoadingState />}>
          <CasePane key={id} id={id} back={back} />
        </Suspense>
      </section>
    );
  }
  return (
    <div ref={panes}>
      <InboxFilters inbox={inbox} />
      <Suspense fallback={<LoadingState />}>
        {inbox.view === "board" ? (
          <CaseBoard inbox={inbox} />
        ) : (
          <CaseTable inbox={inbox} selected={selected} onSelect={setSelected} />
        )}
      </Suspense>
    </div>
  );
}
