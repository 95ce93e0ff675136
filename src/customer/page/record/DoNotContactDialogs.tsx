import { Button, Form, Input, type FormInstance } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { request } from "../../../ui/api-client.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type {
  addDoNotContactMarkRoute,
  DoNotContactMark,
  liftDoNotContactMarkRoute,
} from "../../contract/consent.ts";
import { DO_NOT_CONTACT_CHANNELS, type DoNotContactChannel } from "../../domain/consent.ts";
import { useCustomerWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { useChannelWord } from "../parts/CustomerTags.tsx";

interface MarkValues {
  readonly channel: DoNotContactChannel;
  readonly reason: string;
  readonly until: string | null;
}

/** Marks that the customer must not be contacted. */
export function MarkDialog(props: {
  readonly customerId: string;
  readonly onClose: () => void;
}): ReactElement {
  const say = useCustomerWords();
  const channelWord = useChannelWord();
  const client = useQueryClient();
  const [form] = Form.useForm<MarkValues>();
  const { submit, busy, error } = useSubmit<MarkValues>(form, async (values) => {
    await request<typeof addDoNotContactMarkRoute>({
      method: "post",
      path: "/api/v1/customers/{id}/do-not-contact-marks",
      params: { id: props.customerId },
      body: values,
    });
    toast(say("will.marked"));
    props.onClose();
    await client.invalidateQueries({ queryKey: ["customers"] });
  });
  return (
    <FormDialog
      {...{ form, busy, error, submit }}
      title={say("will.mark")}
      verb={say("will.mark")}
      onClose={props.onClose}
    >
      <Form.Item name="channel" label={say("will.channel")} initialValue="all" rules={[{ required: true }]}>
        <ChoiceInput
          choices={DO_NOT_CONTACT_CHANNELS.map((value) => ({ value, label: channelWord(value) }))}
        />
      </Form.Item>
      <ReasonItem hint={say("will.reasonHint")} />
      <Form.Item name="until" label={say("will.until")} extra={say("will.untilNote")} initialValue={null}>
        <DateInput />
      </Form.Item>
    </FormDialog>
  );
}

/** Ends a mark, with the reason. */
export function LiftDialog(props: {
  readonly mark: DoNotContactMark;
  readonly onClose: () => void;
}): ReactElement {
  const say = useCustomerWords();
  const channelWord = useChannelWord();
  const client = useQueryClient();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const { submit, busy, error } = useSubmit<{ readonly reason: string }>(form, async (body) => {
    const path = "/api/v1/do-not-contact-marks/{id}/lift";
    await request<typeof liftDoNotContactMarkRoute>({
      method: "post",
      path,
      params: { id: props.mark.id },
      body,
    });
    toast(say("will.lifted"));
    props.onClose();
    await client.invalidateQueries({ queryKey: ["customers"] });
  });
  const title = say("will.liftTitle", { channel: channelWord(props.mark.channel) });
  return (
    <FormDialog
      {...{ form, busy, error, submit }}
      title={title}
      verb={say("will.lift")}
      onClose={props.onClose}
    >
      <p className="hy-second" style={{ marginBottom: 16 }}>
        {say("will.liftText")}
      </p>
      <ReasonItem hint="" />
    </FormDialog>
  );
}

function ReasonItem(props: { readonly hint: string }): ReactElement {
  const say = useCustomerWords();
  return (
    <Form.Item
      name="reason"
      label={say("will.reason")}
      rules={[{ required: true, whitespace: true, message: say("will.reasonMissing") }]}
    >
      <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} placeholder={props.hint} />
    </Form.Item>
  );
}

interface FormDialogProps<V> {
  readonly form: FormInstance<V>;
  readonly title: string;
  /** On the button that does it. */
  readonly verb: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly submit: (values: V) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form in a dialog. */
export function FormDialog<V>(props: FormDialogProps<V>): ReactElement {
  const say = useCustomerWords();
  const footer = (
    <>
      <Button onClick={props.onClose}>{say("common.cancel")}</Button>
      <Button type="primary" loading={props.busy} onClick={() => props.form.submit()}>
        {props.verb}
      </Button>
    </>
  );
  return (
    <Dialog open title={props.title} onClose={props.onClose} footer={footer}>
      <Form form={props.form} layout="vertical" onFinish={props.submit}>
        {props.children}
        <FormProblem error={props.error} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Dialog>
  );
}
