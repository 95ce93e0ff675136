import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { createInvitation } from "../../identity/contract/invitation.ts";
import { ROLES, type Role } from "../../identity/domain/role.ts";
import { request, type Answer } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";
import { departmentsQuery } from "../home/set-up-queries.ts";
import { InvitationList } from "./InvitationList.tsx";
import { InvitationLink } from "./InvitationLink.tsx";
import css from "./Setup.module.css";
import { StepFoot } from "./StepFoot.tsx";
import { useSetupWords } from "./setup-words.ts";

interface InviteValues {
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly departmentId?: string | null;
}

type Made = Answer<typeof createInvitation> & { readonly name: string };

/** Invitations by link; each is saved when it is made. */
export function PeopleStep(): ReactElement {
  const tell = useSetupWords();
  const client = useQueryClient();
  const [made, setMade] = useState<Made | null>(null);
  const [form] = Form.useForm<InviteValues>();
  const { submit, busy, error } = useSubmit<InviteValues>(form, async (values) => {
    const invitation = await request<typeof createInvitation>({
      method: "post",
      path: "/api/v1/invitations",
      body: { ...values, departmentId: values.departmentId ?? null },
    });
    setMade({ ...invitation, name: values.name });
    form.resetFields(["name", "email"]);
    await client.invalidateQueries({ queryKey: ["invitations"] });
  });
  return (
    <div className={css["step"]}>
      <h1>{tell("people.title")}</h1>
      <p className={css["note"]}>{tell("people.note")}</p>
      <div className={`hy-card ${css["panel"]}`}>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ roles: ["manager"], departmentId: null }}
          onFinish={submit}
        >
          <InviteFields />
          <FormProblem error={error} fields={["name", "email", "roles"]} />
          <Button htmlType="submit" loading={busy}>
            {tell("people.add")}
          </Button>
        </Form>
        {made && <InvitationLink name={made.name} link={made.link} expiresAt={made.expiresAt} />}
      </div>
      <InvitationList />
      <StepFoot step="people" forward={tell("forward")} />
    </div>
  );
}

function InviteFields(): ReactElement {
  const say = useConsoleWords();
  const tell = useSetupWords();
  const departments = useQuery(departmentsQuery);
  const roles = ROLES.map((value) => ({ value, label: say(`roles.${value}`) }));
  const places = (departments.data ?? []).map(({ id, name }) => ({
    value: id as string | null,
    label: name,
  }));
  return (
    <>
      <div className={css["pair"]}>
        <Form.Item
          name="name"
          label={tell("people.name")}
          rules={[{ required: true, whitespace: true, message: say("invitation.nameMissing") }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="email"
          label={tell("people.email")}
          rules={[
            { required: true, whitespace: true, message: say("signIn.emailMissing") },
            { type: "email", message: say("signIn.emailWrong") },
          ]}
        >
          <Input inputMode="email" autoCapitalize="none" autoComplete="off" />
        </Form.Item>
      </div>
      <div className={css["pair"]}>
        <Form.Item
          name="roles"
          label={tell("people.role")}
          rules={[{ required: true, type: "array", min: 1, message: tell("people.roleMissing") }]}
        >
          <Select mode="multiple" options={roles} />
        </Form.Item>
        <Form.Item name="departmentId" label={tell("people.department")}>
          <Select options={[{ value: null, label: tell("people.noDepartment") }, ...places]} />
        </Form.Item>
      </div>
    </>
  );
}
