import { Button, Form } from "antd";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { AFTER_SAVING } from "../../../ui/after-saving.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { useCustomerWords } from "../customer-words.ts";
import css from "./CustomerForm.module.css";
import { cleanDraft, PLAIN_FIELDS, type CustomerDraft } from "./customer-draft.ts";
import { BasicFields, OwnFields, ServiceFields } from "./CustomerFormFields.tsx";

interface CustomerFormProps {
  readonly initial: CustomerDraft;
  readonly attributes: readonly CustomerAttribute[];
  /** Stores it and answers where to go; null stays on the form. */
  readonly onSave: (draft: CustomerDraft) => Promise<string | null>;
  readonly cancelTo: string;
}

/** The form of a customer, new or known. */
export function CustomerForm(props: CustomerFormProps): ReactElement {
  const say = useCustomerWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<CustomerDraft>();
  const [dirty, setDirty] = useState(false);
  const { submit, busy, error } = useSubmit<CustomerDraft>(form, async (values) => {
    const next = await props.onSave(cleanDraft(values, props.attributes));
    if (next === null) return;
    await navigate(next, { state: AFTER_SAVING });
  });
  const own = props.attributes.filter(({ retiredAt }) => retiredAt === null);
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
      <FormSection title={say("form.basics")} note={say("form.basicsNote")}>
        <BasicFields />
      </FormSection>
      <FormSection title={say("form.service")} note={say("form.serviceNote")}>
        <ServiceFields />
      </FormSection>
      {own.length > 0 && (
        <FormSection title={say("form.own")} note={say("form.ownNote")}>
          <OwnFields attributes={own} />
        </FormSection>
      )}
      <div className={css["foot"]}>
        <FormProblem error={error} fields={PLAIN_FIELDS} />
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
