import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Segmented } from "antd";
import type { ReactElement } from "react";
import type { changeOwnUser } from "../../identity/contract/session.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { chooseLanguage, type Language } from "../../ui/i18n.ts";
import { toast } from "../../ui/toast.ts";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";
import { SESSION_KEY, useSession } from "../session.ts";

interface PersonValues {
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
}

export function PersonForm(): ReactElement {
  const say = useConsoleWords();
  const client = useQueryClient();
  const { user, language } = useSession();
  const [form] = Form.useForm<PersonValues>();
  const { submit, busy, error } = useSubmit<PersonValues>(form, async (values) => {
    const session = await request<typeof changeOwnUser>({
      method: "patch",
      path: "/api/v1/session/user",
      body: { ...values, phone: values.phone.trim() === "" ? null : values.phone },
    });
    await chooseLanguage(session.language);
    client.setQueryData(SESSION_KEY, session);
    toast(say("profile.saved"));
  });
  return (
    <Form
      key={language}
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: user.name, phone: user.phone ?? "", language }}
      onFinish={submit}
    >
      <Form.Item
        name="name"
        label={say("profile.name")}
        rules={[{ required: true, whitespace: true, message: say("profile.nameMissing") }]}
      >
        <Input maxLength={100} autoComplete="name" />
      </Form.Item>
      <Form.Item label={say("profile.email")} htmlFor="own-email" extra={say("profile.emailNote")}>
        <Input id="own-email" value={user.email} readOnly />
      </Form.Item>
      <Form.Item name="phone" label={say("profile.phone")}>
        <Input maxLength={40} autoComplete="tel" inputMode="tel" />
      </Form.Item>
      <Form.Item name="language" label={say("profile.language")}>
        <Segmented
          options={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
      </Form.Item>
      <FormProblem error={error} fields={["name", "phone", "language"]} />
      <SaveButton busy={busy} />
    </Form>
  );
}

function SaveButton(props: { readonly busy: boolean }): ReactElement {
  const say = useConsoleWords();
  return (
    <Button type="primary" htmlType="submit" loading={props.busy}>
      {say("profile.save")}
    </Button>
  );
}
