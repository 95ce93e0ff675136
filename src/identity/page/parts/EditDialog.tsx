import { Button } from "antd";
import { useState, type ReactElement, type ReactNode } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useIdentityWords } from "../identity-words.ts";
import { UnsavedGuard } from "./UnsavedGuard.tsx";

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
  /** Further buttons, left of the others. */
  readonly extra?: ReactNode;
}

/** A dialog in which something is edited; it stands open as long as it is mounted. */
export function EditDialog(props: EditDialogProps): ReactElement {
  const say = useIdentityWords();
  const words = useUiWords();
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    if (props.dirty) setAsking(true);
    else props.onClose();
  };
  const editing = (
    <>
      {props.extra && <div style={{ marginInlineEnd: "auto" }}>{props.extra}</div>}
      <Button onClick={close}>{words("cancel")}</Button>
      <Button type="primary" loading={props.busy} onClick={props.onSave}>
        {props.verb}
      </Button>
    </>
  );
  const leaving = (
    <>
      <strong role="alert" style={{ marginInlineEnd: "auto", alignSelf: "center" }}>
        {say("unsaved.title")}
      </strong>
      <Button danger onClick={props.onClose}>
        {say("unsaved.discard")}
      </Button>
      <Button type="primary" autoFocus onClick={() => setAsking(false)}>
        {say("unsaved.goOn")}
      </Button>
    </>
  );
  return (
    <Dialog open title={props.title} onClose={close} footer={asking ? leaving : editing}>
      <UnsavedGuard dirty={props.dirty} />
      {props.children}
    </Dialog>
  );
}
