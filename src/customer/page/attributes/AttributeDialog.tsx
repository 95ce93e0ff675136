import { Button, Form, Input } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type {
  changeCustomerAttributeRoute,
  CustomerAttribute,
  defineCustomerAttributeRoute,
} from "../../contract/customer-attribute.ts";
import { ATTRIBUTE_TYPES, type AttributeType } from "../../domain/customer-attribute.ts";
import { useCustomerWords, useMoreWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { TagInput } from "../parts/TagInput.tsx";

interface AttributeValues {
  readonly label: string;
  readonly code: string;
  readonly type: AttributeType;
  readonly choices?: readonly string[];
}

/** Adds an own field, or changes its name and choices. */
export function AttributeDialog(props: {
  readonly attribute: CustomerAttribute | null;
  readonly onClose: () => void;
}): ReactElement {
  const { attribute } = props;
  const say = useMoreWords();
  const shared = useCustomerWords();
  const client = useQueryClient();
  const [form] = Form.useForm<AttributeValues>();
  const { submit, busy, error } = useSubmit<AttributeValues>(form, async (values) => {
    await store(attribute, values);
    toast(say("attributes.saved"));
    props.onClose();
    await client.invalidateQueries({ queryKey: ["customer-attributes"] });
  });
  const footer = (
    <>
      <Button onClick={props.onClose}>{shared("common.cancel")}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {shared("common.save")}
      </Button>
    </>
  );
  const initial = attribute ?? { label: "", code: "", type: "text", choices: [] };
  return (
    <Dialog
      open
      title={say(attribute ? "attributes.editTitle" : "attributes.createTitle")}
      onClose={props.onClose}
      footer={footer}
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        <AttributeFields known={attribute !== null} />
        <FormProblem error={error} fields={["label", "code", "choices"]} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Dialog>
  );
}

function AttributeFields(props: { readonly known: boolean }): ReactElement {
  const say = useMoreWords();
  const type = Form.useWatch<AttributeType | undefined>("type");
  const types = ATTRIBUTE_TYPES.map((value) => ({ value, label: say(`attributes.types.${value}`) }));
  return (
    <>
      <Form.Item
        name="label"
        label={say("attributes.name")}
        rules={[{ required: true, whitespace: true, message: say("attributes.nameMissing") }]}
      >
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item
        name="code"
        label={say("attributes.code")}
        extra={say("attributes.codeNote")}
        rules={[
          { required: true, pattern: /^[A-Za-z][A-Za-z0-9_]{0,39}$/u, message: say("attributes.codeWrong") },
        ]}
      >
        <Input maxLength={40} disabled={props.known} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="type"
        label={say("attributes.type")}
        extra={say("attributes.typeNote")}
        rules={[{ required: true }]}
      >
        <ChoiceInput choices={types} disabled={props.known} />
      </Form.Item>
      {type === "choice" && (
        <Form.Item
          name="choices"
          label={say("attributes.choices")}
          extra={props.known ? say("attributes.choicesNote") : undefined}
          rules={[{ required: true, type: "array", min: 1, message: say("attributes.choicesMissing") }]}
        >
          <TagInput />
        </Form.Item>
      )}
    </>
  );
}

async function store(attribute: CustomerAttribute | null, values: AttributeValues): Promise<void> {
  const { label, code, type } = values;
  const choices = type === "choice" ? [...(values.choices ?? [])] : [];
  if (attribute === null) {
    const body = { label, code, type, choices };
    await request<typeof defineCustomerAttributeRoute>({
      method: "post",
      path: "/api/v1/customer-attributes",
      body,
    });
    return;
  }
  await request<typeof changeCustomerAttributeRoute>({
    method: "patch",
    path: "/api/v1/customer-attributes/{id}",
    params: { id: attribute.id },
    body: type === "choice" ? { label, choices } : { label },
  });
}
