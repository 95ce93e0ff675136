import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import type { ReactElement } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { acceptInvitation, getInvitationByToken } from "../../identity/contract/invitation.ts";
import { request, type Answer } from "../../ui/api-client.ts";
import { ApiProblem } from "../../ui/api-problem.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";
import { useEnterSession } from "../session.ts";
import { NewPasswordItem } from "./NewPasswordItem.tsx";
import { PasswordInput } from "./PasswordInput.tsx";

type Invited = Answer<typeof getInvitationByToken>;

/** Opened by an invitation link. */
export function InvitationPage(): ReactElement {
  const say = useConsoleWords();
  const { token = "" } = useParams();
  const invitation = useQuery({
    queryKey: ["session", "invitation", token],
    queryFn: ({ signal }) =>
      request<typeof getInvitationByToken>({
        method: "get",
        path: "/api/v1/invitations/by-token/{token}",
        params: { token },
        signal,
      }),
  });
  if (invitation.isPending) return <LoadingState />;
  if (invitation.data) return <Join invited={invitation.data} token={token} />;
  const { error } = invitation;
  if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) {
    return <ErrorState error={error} onRetry={() => void invitation.refetch()} />;
  }
  return (
    <>
      <h1>{say("invitation.deadTitle")}</h1>
      <p>{error.detail || say("invitation.deadText")}</p>
      <Link to="/sign-in">{say("invitation.toSignIn")}</Link>
    </>
  );
}

interface JoinValues {
  readonly name: string;
  readonly password?: string;
}

function Join(props: { readonly invited: Invited; readonly token: string }): ReactElement {
  const say = useConsoleWords();
  const { invited } = props;
  const [form] = Form.useForm<JoinValues>();
  const navigate = useNavigate();
  const enter = useEnterSession();
  const { submit, busy, error } = useSubmit<JoinValues>(form, async (body) => {
    const session = await request<typeof acceptInvitation>({
      method: "post",
      path: "/api/v1/invitations/by-token/{token}/acceptance",
      params: { token: props.token },
      body,
    });
    await enter(session);
    await navigate("/", { replace: true });
  });
  const note = invited.signedIn ? "noteSignedIn" : invited.hasLogin ? "noteKnown" : "noteNew";
  return (
    <>
      <h1>{say("invitation.title", { organization: invited.organizationName })}</h1>
      <p>{say(`invitation.${note}`, { email: invited.email })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: invited.name }}
        onFinish={submit}
      >
        <Form.Item
          name="name"
          label={say("invitation.name")}
          rules={[{ required: true, whitespace: true, message: say("invitation.nameMissing") }]}
        >
          <Input size="large" autoComplete="name" maxLength={100} />
        </Form.Item>
        <JoinPassword invited={invited} />
        <FormProblem error={error} fields={["name", "password"]} />
        {error instanceof ApiProblem && error.status === 410 && (
          <p style={{ margin: "-8px 0 20px" }}>
            <Link to="/sign-in">{say("invitation.toSignIn")}</Link>
          </p>
        )}
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {say("invitation.button")}
        </Button>
      </Form>
    </>
  );
}

function JoinPassword(props: { readonly invited: Invited }): ReactElement | null {
  const say = useConsoleWords();
  if (props.invited.signedIn) return null;
  if (!props.invited.hasLogin) return <NewPasswordItem label={say("invitation.password")} />;
  return (
    <Form.Item
      name="password"
      label={say("invitation.passwordKnown")}
      rules={[{ required: true, message: say("signIn.passwordMissing") }]}
    >
      <PasswordInput autoComplete="current-password" />
    </Form.Item>
  );
}
