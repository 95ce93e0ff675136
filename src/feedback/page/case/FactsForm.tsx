import { Form, Input, InputNumber, Select } from "antd";
import { useState, type ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { CustomerInput } from "../feedback-parts/CustomerInput.tsx";
import { useChange, useDepartments, type ChangeBody, type Feedback } from "../feedback-queries.ts";
import { useCaseWords, useInboxWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { FormDialog } from "./FormDialog.tsx";
import css from "./MeasureForm.module.css";

interface FactsValues {
  readonly summary: string;
  readonly cause: string;
  readonly remedy: string;
  readonly product: string;
  readonly orderNumber: string;
  readonly amount: number | null;
  readonly customerId: string | null;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly assistingDepartmentIds: readonly string[];
  readonly typical: NonNullable<Feedback["typical"]> | null;
}

const TYPICAL = ["positive", "negative", "excellent", "common_improved"] as const;

/** What is known of the case besides what was said, which stays. */
export function FactsForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const ui = useUiWords();
  const change = useChange(feedback.id);
  const [form] = Form.useForm<FactsValues>();
  // As it was when the form was opened: what a colleague changes meanwhile is no change of the reader.
  const [first] = useState(() => valuesOf(feedback));
  const save = async (values: FactsValues): Promise<void> => {
    await change(changesOf(first, values));
    toast(say("facts.saved"));
  };
  return (
    <FormDialog<FactsValues>
      title={say("facts.editTitle")}
      save={ui("save")}
      form={form}
      initial={first}
      fields={["summary", "cause", "remedy", "product", "orderNumber", "amount"]}
      onSave={save}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  );
}

function Fields(): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const codes = useInboxWords();
  const seesContacts = useMay("maySeeContactData");
  const departments = useDepartments();
  return (
    <>
      <Form.Item name="cause" label={say("facts.cause")} extra={say("facts.causeNote")}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="summary" label={say("facts.summary")}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="remedy" label={say("facts.remedy")}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="customerId" label={say("facts.customer")}>
        <CustomerInput name={feedback.customerName} />
      </Form.Item>
      <div className={css["two"]}>
        {seesContacts && (
          <>
            <Form.Item name={["contact", "name"]} label={say("facts.contact")}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={["contact", "phone"]} label={say("facts.phone")}>
              <Input maxLength={40} inputMode="tel" />
            </Form.Item>
            <Form.Item name={["contact", "email"]} label={say("facts.email")}>
              <Input maxLength={200} inputMode="email" />
            </Form.Item>
          </>
        )}
        <Form.Item name="product" label={say("facts.product")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="orderNumber" label={say("facts.order")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="amount" label={say("facts.amount")}>
          <InputNumber
            min={0}
            max={9_999_999_999}
            precision={2}
            suffix={say("facts.amountUnit")}
            style={{ width: "100%" }}
          />
        </Form.Item>
        <Form.Item name="typical" label={say("facts.typical")}>
          <ChoiceInput
            none={say("facts.typicalNone")}
            choices={TYPICAL.map((value) => ({ value, label: codes(`codes.typical.${value}`) }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="assistingDepartmentIds" label={say("facts.assisting")}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={departments
            .filter(({ id }) => id !== feedback.departmentId)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  );
}

function valuesOf(feedback: Feedback): FactsValues {
  const { summary, cause, remedy, product, orderNumber, amount, customerId, contact, typical } = feedback;
  return {
    summary,
    cause,
    remedy,
    product: product ?? "",
    orderNumber: orderNumber ?? "",
    amount,
    customerId,
    contact: { name: contact.name, phone: contact.phone ?? "", email: contact.email ?? "" },
    assistingDepartmentIds: feedback.assistingDepartments.map(({ id }) => id),
    typical,
  };
}

/** Only what is otherwise now: what a colleague changes meanwhile stays theirs. */
function changesOf(before: FactsValues, after: FactsValues): ChangeBody {
  const changes = Object.fromEntries(
    (Object.keys(before) as (keyof FactsValues)[])
      .filter((name) => after[name] !== undefined && !isSame(before[name], after[name]))
      .map((name) => [name, after[name]]),
  ) as Partial<FactsValues>;
  const { product, orderNumber, assistingDepartmentIds, ...rest } = changes;
  return {
    ...rest,
    ...(product !== undefined && { product: product || null }),
    ...(orderNumber !== undefined && { orderNumber: orderNumber || null }),
    ...(assistingDepartmentIds && { assistingDepartmentIds: [...assistingDepartmentIds] }),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
