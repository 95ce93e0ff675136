import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { Icon } from "../../../ui/Icon.tsx";
import { useViewWords } from "../inbox-view-words.ts";
import { SavedViews } from "../views/SavedViews.tsx";
import type { Inbox } from "./use-inbox.ts";
import css from "./ViewsButton.module.css";

/** The saved views where there is no room for their list: phones, and beside table and board. */
export function ViewsButton({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const say = useViewWords();
  const details = useRef<HTMLDetailsElement>(null);
  const { search } = useLocation();
  // A view was chosen.
  useEffect(() => void details.current?.removeAttribute("open"), [search]);
  return (
    <details ref={details} className={css["views"]}>
      <summary>
        <Icon name="tag" size={16} />
        {say("view.saved")}
      </summary>
      <div className={`hy-card ${css["sheet"]}`}>
        <SavedViews current={inbox.filter} addressOf={inbox.addressOfFilter} />
      </div>
    </details>
  );
}
