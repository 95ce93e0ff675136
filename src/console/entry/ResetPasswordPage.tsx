import { Button, Form } from "antd";
import type { ReactElement } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { resetPassword } from "../../identity/contract/password-reset.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { toast } from "../../ui/toast.ts";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";
import { NewPasswordItem } from "./NewPasswordItem.tsx";

/** Opened by the link in the mail, or the one an administrator handed over. */
export function ResetPasswordPage(): ReactElement {
  const say = useConsoleWords();
  const { token = "" } = useParams();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ password: string }>();
  const { submit, busy, error } = useSubmit<{ password: string }>(form, async (body) => {
    await request<typeof resetPassword>({
      method: "put",
      path: "/api/v1/password-resets/{token}",
      params: { token },
      body,
    });
    toast(say("newPassword.done"));
    await navigate("/sign-in", { replace: true });
  });
  return (
    <>
      <h1>{say("newPassword.title")}</h1>
      <p>{say("newPassword.note")}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <NewPasswordItem label={say("newPassword.field")} autoFocus />
        <FormProblem error={error} fields={["password"]} />
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {say("newPassword.button")}
        </Button>
      </Form>
      <p style={{ marginTop: 16 }}>
        <Link to="/sign-in/forgotten">{say("newPassword.again")}</Link>
      </p>
    </>
  );
}
