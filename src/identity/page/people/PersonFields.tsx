import { Form, Input, Switch } from "antd";
import type { ReactElement } from "react";
import type { User } from "../../contract/user.ts";
import { maySeeContactData } from "../../domain/permissions.ts";
import type { Role } from "../../domain/role.ts";
import { useIdentityWords } from "../identity-words.ts";
import css from "../parts/settings.module.css";
import { DepartmentSelect } from "./DepartmentSelect.tsx";
import { RolesInput } from "./RolesInput.tsx";

export interface PersonValues {
  readonly name: string;
  readonly phone: string;
  readonly roles: Role[];
  readonly departmentId: string | null;
  readonly maySeeContacts: boolean;
}

/** Fields of a person within a form of `PersonValues`. */
export function PersonFields(): ReactElement {
  const say = useIdentityWords();
  const roles = Form.useWatch<User["roles"] | undefined>("roles") ?? [];
  return (
    <>
      <div className={css["pair"]}>
        <Form.Item
          name="name"
          label={say("people.name")}
          rules={[{ required: true, whitespace: true, message: say("people.nameMissing") }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={say("people.phone")}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="departmentId" label={say("people.department")}>
        <DepartmentSelect none={say("people.noDepartment")} />
      </Form.Item>
      <RolesItem />
      <ContactSight roles={roles} />
    </>
  );
}

/** The roles, at least one. */
export function RolesItem(): ReactElement {
  const say = useIdentityWords();
  return (
    <Form.Item
      name="roles"
      label={say("people.roles")}
      rules={[{ required: true, type: "array", min: 1, message: say("people.roleMissing") }]}
    >
      <RolesInput />
    </Form.Item>
  );
}

function ContactSight(props: { readonly roles: readonly Role[] }): ReactElement {
  const say = useIdentityWords();
  const byRole = maySeeContactData({
    kind: "user",
    orgId: 0,
    id: null,
    name: "",
    roles: props.roles,
    departmentId: null,
    maySeeContacts: false,
    language: "zh",
  });
  const label = say("people.contacts");
  return (
    <Form.Item label={label} extra={say(byRole ? "people.contactsByRole" : "people.contactsNote")}>
      {byRole ? (
        <Switch checked disabled aria-label={label} />
      ) : (
        <Form.Item name="maySeeContacts" valuePropName="checked" noStyle>
          <Switch aria-label={label} />
        </Form.Item>
      )}
    </Form.Item>
  );
}
