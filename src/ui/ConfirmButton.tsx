import { Button, type ButtonProps } from "antd";
import { useState, type ReactElement, type ReactNode } from "react";
import { Dialog } from "./Dialog.tsx";
import { FormProblem } from "./FormProblem.tsx";
import { useUiWords } from "./ui-words.ts";

interface ConfirmButtonProps extends Pick<ButtonProps, "type" | "size" | "icon" | "disabled" | "block"> {
  /** Verb on the button, and on the one that confirms. */
  readonly label: string;
  /** The question as a title: "移除张敏？". */
  readonly question: string;
  /** What will happen, what stays. */
  readonly children: ReactNode;
  readonly danger?: boolean;
  /** Does it; what it throws is told in the dialog, which then stays open. */
  readonly onConfirm: () => Promise<void>;
}

/** A button that asks first. */
export function ConfirmButton(props: ConfirmButtonProps): ReactElement {
  const { label, question, children, danger = false, onConfirm, ...look } = props;
  const say = useUiWords();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      setOpen(false);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{say("cancel")}</Button>
      <Button type="primary" danger={danger} loading={busy} onClick={() => void confirm()}>
        {label}
      </Button>
    </>
  );
  return (
    <>
      <Button {...look} danger={danger} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={question} onClose={() => setOpen(false)} footer={footer}>
        <div className="hy-second">{children}</div>
        <FormProblem error={error} />
      </Dialog>
    </>
  );
}
