import { Button, Checkbox, Form, Input } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { addContactRoute, changeContactRoute, Contact } from "../../contract/contact.ts";
import { CONTACT_POINT_KINDS, type ContactPointKind } from "../../domain/contact.ts";
import { useCustomerWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import css from "./ContactDialog.module.css";

interface ContactDialogProps {
  readonly customerId: string;
  /** Null: a new one. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
}

interface ContactValues {
  readonly name: string;
  readonly title: string;
  readonly isPrimary: boolean;
  readonly points: readonly { readonly kind: ContactPointKind; readonly value: string }[];
}

/** Adds a contact or changes one. */
export function ContactDialog(props: ContactDialogProps): ReactElement {
  const { contact, customerId } = props;
  const say = useCustomerWords();
  const client = useQueryClient();
  const [form] = Form.useForm<ContactValues>();
  const { submit, busy, error } = useSubmit<ContactValues>(form, async (values) => {
    const points = values.points.filter(({ value }) => value.trim() !== "");
    // Also after a refusal: when somebody else was first, the list behind shows what they wrote.
    await store(customerId, contact, { ...values, points }).finally(() =>
      client.invalidateQueries({ queryKey: ["customers"] }),
    );
    toast(say("contact.saved"));
    props.onClose();
  });
  const footer = (
    <>
      <Button onClick={props.onClose}>{say("common.cancel")}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {say("common.save")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      title={say(contact ? "contact.edit" : "contact.add")}
      onClose={props.onClose}
      footer={footer}
    >
      <Form form={form} layout="vertical" initialValues={valuesOf(contact)} onFinish={submit}>
        <div className={css["pair"]}>
          <Form.Item
            name="name"
            label={say("contact.name")}
            rules={[{ required: true, whitespace: true, message: say("contact.nameMissing") }]}
          >
            <Input maxLength={100} autoFocus autoComplete="off" />
          </Form.Item>
          <Form.Item name="title" label={say("contact.title")}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <PointFields />
        <Form.Item name="isPrimary" valuePropName="checked" noStyle>
          <Checkbox>
            {say("contact.primary")}
            <span className="hy-third"> · {say("contact.primaryNote")}</span>
          </Checkbox>
        </Form.Item>
        <FormProblem error={error} fields={["name", "title"]} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Dialog>
  );
}

function PointFields(): ReactElement {
  const say = useCustomerWords();
  const kinds = CONTACT_POINT_KINDS.map((value) => ({ value, label: say(`contact.kinds.${value}`) }));
  return (
    <fieldset className={css["points"]}>
      <legend>{say("contact.points")}</legend>
      <Form.List name="points">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={css["point"]}>
                <Form.Item name={[name, "kind"]} noStyle>
                  <ChoiceInput choices={kinds} aria-label={say("contact.pointKind", { number: name + 1 })} />
                </Form.Item>
                <Form.Item name={[name, "value"]} noStyle>
                  <Input
                    maxLength={200}
                    autoComplete="off"
                    aria-label={say("contact.pointValue", { number: name + 1 })}
                  />
                </Form.Item>
                <button
                  type="button"
                  className="hy-icon-button"
                  aria-label={say("contact.removePoint", { number: name + 1 })}
                  onClick={() => remove(name)}
                >
                  <Icon name="trash" />
                </button>
              </div>
            ))}
            <Button
              size="small"
              icon={<Icon name="plus" size={14} />}
              onClick={() => add({ kind: "phone", value: "" })}
            >
              {say("contact.addPoint")}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function valuesOf(contact: Contact | null): ContactValues {
  if (!contact) return { name: "", title: "", isPrimary: false, points: [{ kind: "phone", value: "" }] };
  const { name, title, isPrimary, points } = contact;
  return {
    name,
    title,
    isPrimary,
    points: points.map(({ kind, value, extension }) => ({
      kind,
      value: extension === "" ? value : `${value} 转 ${extension}`,
    })),
  };
}

async function store(customerId: string, contact: Contact | null, values: ContactValues): Promise<void> {
  const body = { ...values, points: [...values.points] };
  if (!contact) {
    const path = "/api/v1/customers/{id}/contacts";
    await request<typeof addContactRoute>({ method: "post", path, params: { id: customerId }, body });
    return;
  }
  await request<typeof changeContactRoute>({
    method: "patch",
    path: "/api/v1/contacts/{id}",
    params: { id: contact.id },
    body: { ...body, revision: contact.revision },
  });
}
