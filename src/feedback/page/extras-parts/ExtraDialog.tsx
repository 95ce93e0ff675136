import { Button, Form, type FormInstance } from "antd";
import type { ReactElement, ReactNode } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";

interface ExtraDialogProps<V> {
  readonly title: string;
  /** Verb on the button that stores. */
  readonly save: string;
  readonly danger?: boolean;
  readonly shape?: "middle" | "end";
  readonly form: FormInstance<V>;
  readonly initial?: Partial<V>;
  readonly fields: readonly string[];
  readonly onSave: (values: V) => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page; what was typed stays when it is not taken. */
export function ExtraDialog<V extends object>(props: ExtraDialogProps<V>): ReactElement {
  const { form, onClose, onSave } = props;
  const ui = useUiWords();
  const { submit, busy, error } = useSubmit<V>(form, async (values) => {
    await onSave(values);
    onClose();
  });
  return (
    <Dialog
      open
      title={props.title}
      onClose={onClose}
      {...(props.shape && { shape: props.shape })}
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
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        {...(props.initial && { initialValues: props.initial })}
      >
        {props.children}
        <FormProblem error={error} fields={props.fields} />
      </Form>
    </Dialog>
  );
}
