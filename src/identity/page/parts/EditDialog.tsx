import { Button } from "antd";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useIdentityWords } from "../identity-words.ts";
import css from "./EditDialog.module.css";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";

interface EditDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Something was changed and not saved: closing asks first. */
  readonly dirty: boolean;
  readonly busy: boolean;
  /** Verb of the button that saves. */
  readonly verb: string;
  readonly onSave: () => void;
}

/** A dialog in which something is edited; it stands open as long as it is mounted, its buttons always in view. */
export function EditDialog(props: EditDialogProps): ReactElement {
  const words = useUiWords();
  const body = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    // A touch keyboard would cover the dialog before it was read.
    if (!matchMedia("(pointer: coarse)").matches) firstField(body.current)?.focus();
  }, []);
  const close = (): void => {
    if (props.dirty) setAsking(true);
    else props.onClose();
  };
  return (
    <Dialog open title={props.title} onClose={close}>
      <UnsavedGuard dirty={props.dirty} />
      <div ref={body} onKeyDown={(event) => isSubmit(event) && props.onSave()}>
        {props.children}
      </div>
      <div className={css["footer"]}>
        {asking ? (
          <LeaveButtons onLeave={props.onClose} onStay={() => setAsking(false)} />
        ) : (
          <>
            <Button onClick={close}>{words("cancel")}</Button>
            <Button type="primary" loading={props.busy} onClick={props.onSave}>
              {props.verb}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

function LeaveButtons(props: { readonly onLeave: () => void; readonly onStay: () => void }): ReactElement {
  const say = useIdentityWords();
  return (
    <>
      <strong role="alert">{say("unsaved.title")}</strong>
      <Button danger onClick={props.onLeave}>
        {say("unsaved.discard")}
      </Button>
      <Button type="primary" autoFocus onClick={props.onStay}>
        {say("unsaved.goOn")}
      </Button>
    </>
  );
}

function firstField(place: HTMLElement | null): HTMLElement | null {
  return (
    place?.querySelector<HTMLElement>("input:checked, input:not([type=radio], [type=checkbox]), textarea") ??
    null
  );
}

/** Enter in a field of a form, whose button stands outside the form; not while an input method composes. */
function isSubmit(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.key !== "Enter" || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement))
    return false;
  if (target.closest("form") === null || target.role === "combobox") return false;
  event.preventDefault();
  return true;
}
