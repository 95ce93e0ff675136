import { Button, Form, type FormInstance } from "antd";
import type { ReactElement, ReactNode } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { CaseProblem } from "./CaseProblem.tsx";
import css from "./FormDialog.module.css";

interface FormDialogProps<V> {
  readonly title: string;
  /** Verb on the button that stores. */
  readonly save: string;
  readonly danger?: boolean;
  readonly form: FormInstance<V>;
  readonly initial?: Partial<V>;
  /** Names of fields that show their own problems. */
  readonly fields: readonly string[];
  readonly onSave: (values: V) => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the case; what was typed stays when it is not taken. */
export function FormDialog<V extends object>(props: FormDialogProps<V>): ReactElement {
  const { form, onClose } = props;
  const ui = useUiWords();
  const { submit, busy, error } = useSubmit<V>(form, async (values) => {
    await props.onSave(values);
    onClose();
  });
  return (
    <Dialog
      open
      title={props.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="primary" danger={props.danger ?? false} disabled={busy} onClick={() => form.submit()}>
            {props.save}
          </Button>
        </>
      }
    >
      <Form
        className={css["form"] ?? ""}
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        {...(props.initial && { initialValues: props.initial })}
      >
        {props.children}
        <CaseProblem error={error} fields={props.fields} />
      </Form>
    </Dialog>
  );
}
