import { Button, Form, type FormInstance } from "antd";
import type { ReactElement, ReactNode } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { KeptNote } from "../feedback-parts/KeptNote.tsx";
import { useKeptForm } from "../feedback-parts/use-kept-form.ts";

interface ExtraDialogProps<V> {
  readonly title: string;
  /** Names the form among all of the reader's, where what was typed is to outlive its closing. */
  readonly keepAs?: string;
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
  const kept = useKeptForm(form, props.keepAs, props.initial);
  const { submit, busy, error } = useSubmit<V>(form, async (values) => {
    await onSave(values);
    kept.drop();
    onClose();
  });
  const giveUp = (): void => {
    kept.drop();
    onClose();
  };
  return (
    <Dialog
      open
      title={props.title}
      onClose={onClose}
      {...(props.shape && { shape: props.shape })}
      footer={
        <>
          <Button onClick={giveUp}>{ui("cancel")}</Button>
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
        onValuesChange={kept.follow}
        onFinish={submit}
        {...(props.initial && { initialValues: props.initial })}
      >
        <KeptNote shown={kept.wasKept} onAnew={kept.startAnew} />
        {props.children}
        <FormProblem error={error} fields={props.fields} />
      </Form>
    </Dialog>
  );
}
