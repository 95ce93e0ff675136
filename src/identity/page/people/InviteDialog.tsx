import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { createInvitation } from "../../contract/invitation.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useIdentityWords } from "../identity-words.ts";
import { EditDialog } from "../parts/EditDialog.tsx";
import css from "../parts/settings.module.css";
import { DepartmentSelect } from "./DepartmentSelect.tsx";
import { MadeInvitation, type InviteValues, type Made } from "./MadeInvitation.tsx";
import { RolesItem } from "./PersonFields.tsx";

/** Invites a person, then shows the link. */
export function InviteDialog(props: { readonly onClose: () => void }): ReactElement {
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <MadeInvitation made={made} onClose={props.onClose} onAgain={() => setMade(null)} />;
  return <InviteForm onMade={setMade} onClose={props.onClose} />;
}

function InviteForm(props: {
  readonly onMade: (made: Made) => void;
  readonly onClose: () => void;
}): ReactElement {
  const say = useIdentityWords();
  const client = useQueryClient();
  const [form] = Form.useForm<InviteValues>();
  const [dirty, setDirty] = useState(false);
  const { submit, busy, error } = useSubmit<InviteValues>(form, async (values) => {
    const answer = await request<typeof createInvitation>({
      method: "post",
      path: "/api/v1/invitations",
      body: values,
    });
    props.onMade({ values, answer });
    await client.invalidateQueries({ queryKey: ["invitations"] });
  });
  return (
    <EditDialog
      title={say("people.inviteTitle")}
      verb={say("people.makeInvitation")}
      dirty={dirty}
      busy={busy}
      onSave={form.submit}
      onClose={props.onClose}
    >
      <p className="hy-third">{say("people.inviteNote")}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ roles: [], departmentId: null }}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
        style={{ marginTop: 16 }}
      >
        <InviteFields />
        <FormProblem error={error} fields={["name", "email", "roles", "departmentId"]} />
      </Form>
    </EditDialog>
  );
}

function InviteFields(): ReactElement {
  const say = useIdentityWords();
  return (
    <>
      <div className={css["pair"]}>
        <Form.Item
          name="name"
          label={say("people.name")}
          rules={[{ required: true, whitespace: true, message: say("people.nameMissing") }]}
        >
          <Input autoFocus maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="email"
          label={say("people.email")}
          rules={[
            { required: true, whitespace: true, message: say("people.emailMissing") },
            { type: "email", message: say("people.emailWrong") },
          ]}
        >
          <Input inputMode="email" autoCapitalize="none" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="departmentId" label={say("people.department")}>
        <DepartmentSelect none={say("people.noDepartment")} />
      </Form.Item>
      <RolesItem />
    </>
  );
}
