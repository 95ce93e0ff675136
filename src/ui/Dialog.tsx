import { ConfigProvider } from "antd";
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import css from "./Dialog.module.css";
import { useUiWords } from "./ui-words.ts";

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons under the content, the main one last. */
  readonly footer?: ReactNode;
  /** `end`: a sheet at the right edge over the full height. */
  readonly shape?: "middle" | "top" | "end";
  readonly hideTitle?: boolean;
}

/**
 * The browser's own modal dialog: it keeps the focus inside, gives it back afterwards and closes on Esc.
 * Pop-ups of Ant Design parts inside are drawn within it (the dialog lies above everything else on the page).
 */
export function Dialog(props: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (props.open && element && !element.open) element.showModal();
    if (!props.open) element?.close();
  }, [props.open]);
  return (
    <dialog
      ref={dialog}
      className={`${css["dialog"]} ${css[props.shape ?? "middle"] ?? ""}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React lets both rise from a dialog within this one.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        props.onClose();
      }}
      onClose={(event) => {
        if (event.target === dialog.current) props.onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) props.onClose();
      }}
    >
      {props.open && (
        <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
          <div className={css["panel"]}>
            <DialogHead
              title={props.title}
              id={titleId}
              hidden={props.hideTitle ?? false}
              onClose={props.onClose}
            />
            {props.children}
            {props.footer && <div className={css["footer"]}>{props.footer}</div>}
          </div>
        </ConfigProvider>
      )}
    </dialog>
  );
}

function DialogHead(props: {
  title: string;
  id: string;
  hidden: boolean;
  onClose: () => void;
}): ReactElement {
  const say = useUiWords();
  if (props.hidden) {
    return (
      <h2 id={props.id} className="hy-unseen">
        {props.title}
      </h2>
    );
  }
  return (
    <div className={css["head"]}>
      <h2 id={props.id}>{props.title}</h2>
      <button type="button" className="hy-icon-button" aria-label={say("close")} onClick={props.onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
