import { useQueryClient } from "@tanstack/react-query";
import { Form } from "antd";
import { useState, type ReactElement } from "react";
import type { updateUser, User } from "../../contract/user.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useIdentityWords } from "../identity-words.ts";
import { EditDialog } from "../parts/EditDialog.tsx";
import { PersonActions } from "./PersonActions.tsx";
import { PersonFields, type PersonValues } from "./PersonFields.tsx";

/** A present person as they can be changed. */
export function PersonEditor(props: { readonly user: User; readonly onClose: () => void }): ReactElement {
  const words = useUiWords();
  const say = useIdentityWords();
  const client = useQueryClient();
  const [form] = Form.useForm<PersonValues>();
  const [dirty, setDirty] = useState(false);
  const { user, onClose } = props;
  const { submit, busy, error } = useSubmit<PersonValues>(form, async (values) => {
    await request<typeof updateUser>({
      method: "patch",
      path: "/api/v1/users/{id}",
      params: { id: user.id },
      body: { ...values, phone: values.phone || null, revision: user.revision },
    });
    toast(say("people.saved", { name: values.name }));
    onClose();
    await Promise.all(
      [["users"], ["departments"], ["session"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  });
  return (
    <EditDialog
      title={user.name}
      dirty={dirty}
      busy={busy}
      verb={words("save")}
      onSave={form.submit}
      onClose={onClose}
    >
      <p className="hy-third">
        {user.email}
        {!user.hasLogin && `${say("common.separator")}${say("people.nameOnlyNote")}`}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...user, phone: user.phone ?? "" }}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
        style={{ marginTop: 16 }}
      >
        <PersonFields />
        <FormProblem error={error} fields={["name", "phone", "roles", "departmentId"]} />
      </Form>
      <PersonActions user={user} onDone={onClose} />
    </EditDialog>
  );
}
