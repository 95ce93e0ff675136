import { useSyncExternalStore, type ReactElement } from "react";
import { Icon } from "./Icon.tsx";
import css from "./LiveRegion.module.css";
import { dismissToast, readToasts, subscribeToasts } from "./toast.ts";
import { useUiWords } from "./ui-words.ts";

/** Where toasts are shown and spoken; once per page, always present so that screen readers listen. */
export function LiveRegion(): ReactElement {
  const say = useUiWords();
  const toasts = useSyncExternalStore(subscribeToasts, readToasts);
  return (
    <div className={css["region"]} role="status" aria-live="polite">
      {toasts.map(({ id, kind, text }) => (
        <div key={id} className={`${css["toast"]} ${css[kind]}`}>
          <Icon name={kind === "good" ? "check" : "alert"} />
          <span>{text}</span>
          <button
            type="button"
            className="hy-icon-button"
            aria-label={say("close")}
            onClick={() => dismissToast(id)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
