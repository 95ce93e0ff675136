import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useEffect, type ReactElement } from "react";
import { Link, Navigate, useNavigate, useSearchParams } from "react-router";
import type { signIn } from "../../identity/contract/session.ts";
import type { getSetup } from "../../identity/contract/setup.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";
import { useEnterSession, useSessionQuery } from "../session.ts";
import css from "./EntryFrame.module.css";
import { nextAddress } from "./next-address.ts";
import { PasswordInput } from "./PasswordInput.tsx";

interface SignInValues {
  readonly email: string;
  readonly password: string;
}

export function SignInPage(): ReactElement {
  const say = useConsoleWords();
  const [search] = useSearchParams();
  const session = useSessionQuery();
  const title = say("signIn.title");
  useEffect(() => {
    document.title = `${title} · 回音 Huiyin`;
  }, [title]);
  if (session.data) return <Navigate to={nextAddress(search, window.location.origin)} replace />;
  return (
    <>
      <h1>{title}</h1>
      {search.has("next") && <Alert type="info" title={say("signIn.again")} style={{ marginBottom: 20 }} />}
      <SetupNeeded />
      <SignInForm />
      <div className={css["links"]}>
        <Link to="/sign-in/forgotten">{say("signIn.forgotten")}</Link>
      </div>
      <p className={css["help"]}>{say("signIn.help")}</p>
    </>
  );
}

function SignInForm(): ReactElement {
  const say = useConsoleWords();
  const [form] = Form.useForm<SignInValues>();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const enter = useEnterSession();
  const { submit, busy, error } = useSubmit<SignInValues>(form, async (body) => {
    const session = await request<typeof signIn>({ method: "post", path: "/api/v1/session", body });
    await enter(session);
    await navigate(nextAddress(search, window.location.origin), { replace: true });
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item
        name="email"
        label={say("signIn.email")}
        rules={[{ required: true, whitespace: true, message: say("signIn.emailMissing") }]}
      >
        <Input size="large" autoComplete="username" inputMode="email" autoCapitalize="none" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={say("signIn.password")}
        rules={[{ required: true, message: say("signIn.passwordMissing") }]}
      >
        <PasswordInput autoComplete="current-password" />
      </Form.Item>
      <FormProblem error={error} fields={["email", "password"]} />
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {say("signIn.button")}
      </Button>
    </Form>
  );
}

/** A server without any organization yet: where the set-up link is. */
function SetupNeeded(): ReactElement | null {
  const say = useConsoleWords();
  const setup = useQuery({
    queryKey: ["session", "setup"],
    queryFn: ({ signal }) => request<typeof getSetup>({ method: "get", path: "/api/v1/setup", signal }),
  });
  if (setup.data?.needed !== true) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={say("signIn.setupTitle")}
      description={say("signIn.setupText")}
      style={{ marginBottom: 20 }}
    />
  );
}
