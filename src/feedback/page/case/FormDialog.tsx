import { Button, Form, type FormInstance } from "antd";
import type { ReactElement, ReactNode } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { KeptNote } from "../feedback-parts/KeptNote.tsx";
import { useKeptForm } from "../feedback-parts/use-kept-form.ts";
import { useCase } from "./case-context.ts";
import { CaseProblem } from "./CaseProblem.tsx";
import css from "./FormDialog.module.css";

interface FormDialogProps<V> {
  readonly title: string;
  /** Tells the form from others of the same title on the case. */
  readonly name?: string;
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

/** A form over the case; what was typed stays when it is not taken, and when the form is closed other than by 取消. */
export function FormDialog<V extends object>(props: FormDialogProps<V>): ReactElement {
  const { form, onClose } = props;
  const { feedback } = useCase();
  const ui = useUiWords();
  const kept = useKeptForm(
    form,
    [feedback.id, feedback.round, props.title, props.name].join(" "),
    props.initial,
  );
  const { submit, busy, error } = useSubmit<V>(form, async (values) => {
    await props.onSave(values);
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
        className={css["form"] ?? ""}
        form={form}
        layout="vertical"
        requiredMark={false}
        onValuesChange={kept.follow}
        onFinish={submit}
        {...(props.initial && { initialValues: props.initial })}
      >
        <KeptNote shown={kept.wasKept} onAnew={kept.startAnew} />
        {props.children}
        <CaseProblem error={error} fields={props.fields} />
      </Form>
    </Dialog>
  );
}
