import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { createInvitation } from "../../contract/invitation.ts";
import type { Role } from "../../domain/role.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useSubmit } from "../../../ui/use-submit.ts";
import { useIdentityWords } from "../identity-words.ts";
import { CopyField } from "../parts/CopyField.tsx";
import { EditDialog } from "../parts/EditDialog.tsx";
import css from "../parts/settings.module.css";
import { DepartmentSelect } from "./DepartmentSelect.tsx";
import { RolesItem } from "./PersonFields.tsx";

interface InviteValues {
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly departmentId: string | null;
}

interface Made {
  readonly values: InviteValues;
  readonly answer: Answer<typeof createInvitation>;
}

/** Invites a person, then shows the link. */
export function InviteDialog(props: { readonly onClose: () => void }): ReactElement {
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <MadeInvitation made={made} onClose={props.onClose} onAgain={() => setMade(null)} />;
  return <InviteForm onMade={setMade} onClose={props.onClose} />;
}

function InviteForm(props: { readonly onMade: (made: Made) => void; readonly onClose: () => void }): ReactElement {
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

interface MadeInvitationProps {
  readonly made: Made;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

function MadeInvitation(props: MadeInvitationProps): ReactElement {
  const say = useIdentityWords();
  const { values, answer } = props.made;
  const footer = (
    <>
      <Button onClick={props.onAgain}>{say("people.inviteAgain")}</Button>
      <Button type="primary" onClick={props.onClose}>
        {say("common.done")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("people.invited", { name: values.name })} onClose={props.onClose} footer={footer}>
      <div className={css["stack"]}>
        <MailedWord email={values.email} answer={answer} />
        <CopyField label={say("people.link")} text={answer.link} />
        <p className="hy-second">
          {say("people.linkUntil")} <InstantText instant={answer.expiresAt} />
          {say("common.stop")} {say("people.linkOnce")}
        </p>
      </div>
    </Dialog>
  );
}

/** Whether the link was mailed, so that nobody waits for a mail that never comes. */
function MailedWord(props: { readonly email: string; readonly answer: Made["answer"] }): ReactElement {
  const say = useIdentityWords();
  const mailed = "mailed" in props.answer ? props.answer.mailed === true : null;
  if (mailed === null) return <Alert type="info" showIcon title={say("people.mailUnknown", { email: props.email })} />;
  return mailed ? (
    <Alert type="success" showIcon title={say("people.mailed", { email: props.email })} />
  ) : (
    <Alert type="warning" showIcon title={say("people.notMailed")} />
  );
}
