import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useViewWords } from "../inbox-view-words.ts";
import { INBOX_VIEWS } from "./inbox-filter.ts";
import type { Inbox } from "./use-inbox.ts";
import css from "./ViewSwitch.module.css";

/** The same cases as list, table or board. */
export function ViewSwitch({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const say = useViewWords();
  return (
    <div className={css["switch"]} role="group" aria-label={say("view.label")}>
      {INBOX_VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={inbox.view === view}
          aria-label={say(`view.${view}`)}
          title={say(`view.${view}`)}
          onClick={() => inbox.show(view)}
        >
          <Icon name={view} size={16} />
        </button>
      ))}
    </div>
  );
}
