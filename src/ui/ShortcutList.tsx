import type { ReactElement } from "react";
import { Dialog } from "./Dialog.tsx";
import css from "./ShortcutList.module.css";
import { activeShortcuts, isMac, keyCaps } from "./shortcuts.ts";
import { useUiWords } from "./ui-words.ts";

/** The shortcuts that work on the page one is on. */
export function ShortcutList(props: { readonly open: boolean; readonly onClose: () => void }): ReactElement {
  const say = useUiWords();
  return (
    <Dialog open={props.open} title={say("shortcuts.title")} onClose={props.onClose}>
      <dl className={css["list"]}>
        {activeShortcuts().map(({ keys, label }) => (
          <div key={keys}>
            <dt>{label}</dt>
            <dd>
              <kbd>{keyCaps(keys, isMac())}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
