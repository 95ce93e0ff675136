import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { createApiKey } from "../../contract/api-key.ts";
import { ROLES, type Role } from "../../domain/role.ts";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useIdentityWords } from "../identity-words.ts";
import { CopyField } from "../parts/CopyField.tsx";
import { EditDialog } from "../parts/EditDialog.tsx";
import css from "../parts/settings.module.css";

interface KeyValues {
  readonly name: string;
  readonly role: Role;
}

interface MadeKey {
  readonly name: string;
  readonly key: string;
}

/** Makes a key, then shows it the one time. */
export function KeyDialog(props: { readonly onClose: () => void }): ReactElement {
  const [made, setMade] = useState<MadeKey | null>(null);
  if (made) return <MadeKeyDialog made={made} onClose={props.onClose} />;
  return <KeyForm onMade={setMade} onClose={props.onClose} />;
}

function KeyForm(props: {
  readonly onMade: (made: MadeKey) => void;
  readonly onClose: () => void;
}): ReactElement {
  const say = useIdentityWords();
  const client = useQueryClient();
  const [form] = Form.useForm<KeyValues>();
  const [dirty, setDirty] = useState(false);
  const { submit, busy, error } = useSubmit<KeyValues>(form, async (values) => {
    const { key } = await request<typeof createApiKey>({
      method: "post",
      path: "/api/v1/api-keys",
      body: values,
    });
    props.onMade({ name: values.name, key });
    await client.invalidateQueries({ queryKey: ["api-keys"] });
  });
  const role = Form.useWatch("role", form) ?? "viewer";
  return (
    <EditDialog
      title={say("keys.create")}
      verb={say("keys.create")}
      dirty={dirty}
      busy={busy}
      onSave={form.submit}
      onClose={props.onClose}
    >
      <p className="hy-third">{say("keys.createNote")}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: "viewer" }}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
        style={{ marginTop: 16 }}
      >
        <Form.Item
          name="name"
          label={say("keys.name")}
          rules={[{ required: true, whitespace: true, message: say("keys.nameMissing") }]}
        >
          <Input autoFocus maxLength={100} placeholder={say("keys.nameHint")} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="role"
          label={say("keys.role")}
          extra={`${say(`roleMeanings.${role}`)}${say("common.stop")} ${say("keys.roleNote")}`}
        >
          <Select options={ROLES.map((value) => ({ value, label: say(`roles.${value}`) }))} />
        </Form.Item>
        <FormProblem error={error} fields={["name", "role"]} />
      </Form>
    </EditDialog>
  );
}

function MadeKeyDialog(props: { readonly made: MadeKey; readonly onClose: () => void }): ReactElement {
  const say = useIdentityWords();
  const { name, key } = props.made;
  const example = `curl -H "Authorization: Bearer ${key}" \\\n  "${location.origin}/api/v1/customers?limit=5"`;
  const footer = (
    <Button type="primary" onClick={props.onClose}>
      {say("keys.stored")}
    </Button>
  );
  return (
    <Dialog open title={say("keys.made", { name })} onClose={props.onClose} footer={footer}>
      <div className={css["stack"]}>
        <Alert type="warning" showIcon title={say("keys.onceTitle")} description={say("keys.onceText")} />
        <CopyField label={say("keys.key")} text={key} />
        <div>
          <p className="hy-second" style={{ marginBottom: 4 }}>
            {say("keys.example")}
          </p>
          <CopyField label={say("keys.example")} text={example} />
        </div>
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {say("keys.docs")}
        </a>
      </div>
    </Dialog>
  );
}
