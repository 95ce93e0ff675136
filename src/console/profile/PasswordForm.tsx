import { useQueryClient } from "@tanstack/react-query";
import { Button, Form } from "antd";
import type { ReactElement } from "react";
import type { changePassword } from "../../identity/contract/session.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { toast } from "../../ui/toast.ts";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";
import { NewPasswordItem } from "../entry/NewPasswordItem.tsx";
import { PasswordInput } from "../entry/PasswordInput.tsx";

interface PasswordValues {
  readonly current: string;
  readonly next: string;
}

export function PasswordForm(): ReactElement {
  const say = useConsoleWords();
  const client = useQueryClient();
  const [form] = Form.useForm<PasswordValues>();
  const { submit, busy, error } = useSubmit<PasswordValues>(form, async (body) => {
    await request<typeof changePassword>({ method: "put", path: "/api/v1/session/password", body });
    form.resetFields();
    toast(say("profile.changed"));
    await client.invalidateQueries({ queryKey: ["devices"] });
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item
        name="current"
        label={say("profile.current")}
        rules={[{ required: true, message: say("profile.currentMissing") }]}
      >
        <PasswordInput size="middle" autoComplete="current-password" />
      </Form.Item>
      <NewPasswordItem name="next" size="middle" label={say("newPassword.field")} />
      <FormProblem error={error} fields={["current", "next"]} />
      <Button htmlType="submit" loading={busy}>
        {say("profile.change")}
      </Button>
    </Form>
  );
}
