import { Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import type { requestPasswordReset } from "../../identity/contract/password-reset.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";

export function ForgottenPasswordPage(): ReactElement {
  const say = useConsoleWords();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <div role="status">
        <h1>{say("forgotten.sentTitle")}</h1>
        <p>{say("forgotten.sentText", { email: sentTo })}</p>
        <Link to="/sign-in">{say("forgotten.back")}</Link>
      </div>
    );
  }
  return <AskForLink onSent={setSentTo} />;
}

function AskForLink(props: { readonly onSent: (email: string) => void }): ReactElement {
  const say = useConsoleWords();
  const [form] = Form.useForm<{ email: string }>();
  const { submit, busy, error } = useSubmit<{ email: string }>(form, async (body) => {
    await request<typeof requestPasswordReset>({ method: "post", path: "/api/v1/password-resets", body });
    props.onSent(body.email.trim());
  });
  return (
    <>
      <h1>{say("forgotten.title")}</h1>
      <p>{say("forgotten.note")}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="email"
          label={say("signIn.email")}
          rules={[
            { required: true, whitespace: true, message: say("signIn.emailMissing") },
            { type: "email", message: say("signIn.emailWrong") },
          ]}
        >
          <Input size="large" autoComplete="username" inputMode="email" autoCapitalize="none" autoFocus />
        </Form.Item>
        <FormProblem error={error} fields={["email"]} />
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {say("forgotten.button")}
        </Button>
      </Form>
      <p style={{ marginTop: 16 }}>
        <Link to="/sign-in">{say("forgotten.back")}</Link>
      </p>
    </>
  );
}
