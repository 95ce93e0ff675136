import { Button, Form } from "antd";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { AFTER_SAVING } from "../../../ui/after-saving.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useCustomerWords } from "../customer-words.ts";
import type { ServiceDraft } from "./service-draft.ts";
import { TimeFields, WhatFields, WhoFields } from "./ServiceFormFields.tsx";
import css from "./ServiceRecordPage.module.css";

interface ServiceFormProps {
  readonly initial: ServiceDraft;
  /** Stores it and answers where to go. */
  readonly onSave: (draft: ServiceDraft) => Promise<string>;
  readonly cancelTo: string;
}

/** The form of a service record, new or known. */
export function ServiceForm(props: ServiceFormProps): ReactElement {
  const say = useCustomerWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<ServiceDraft>();
  const [dirty, setDirty] = useState(false);
  const { submit, busy, error } = useSubmit<ServiceDraft>(form, async (values) => {
    await navigate(await props.onSave(values), { state: AFTER_SAVING });
  });
  return (
    <Form
      form={form}
      layout="vertical"
      className="hy-card"
      initialValues={props.initial}
      onFinish={submit}
      onValuesChange={() => setDirty(true)}
      scrollToFirstError={{ focus: true }}
    >
      <UnsavedGuard dirty={dirty} />
      <FormSection title={say("service.what")} note={say("service.whatNote")}>
        <WhatFields />
      </FormSection>
      <FormSection title={say("service.who")} note={say("service.staffNote")}>
        <WhoFields />
      </FormSection>
      <FormSection title={say("service.times")} note={say("service.timesNote")}>
        <TimeFields />
      </FormSection>
      <div className={css["foot"]}>
        <FormProblem error={error} fields={Object.keys(props.initial)} />
        <div className={css["buttons"]}>
          <Button onClick={() => void navigate(props.cancelTo)}>{say("common.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {say("common.save")}
          </Button>
        </div>
      </div>
    </Form>
  );
}
