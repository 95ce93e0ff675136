import { Button, Form, Input, Segmented, Select } from "antd";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import type { completeSetup } from "../../identity/contract/setup.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { currentLanguage, type Language } from "../../ui/i18n.ts";
import { useSubmit } from "../../ui/use-submit.ts";
import { useConsoleWords } from "../console-words.ts";
import { NewPasswordItem } from "../entry/NewPasswordItem.tsx";
import { useEnterSession } from "../session.ts";
import css from "./Setup.module.css";
import { addressAfter } from "./setup-steps.ts";
import { useSetupWords } from "./setup-words.ts";

interface SetupValues {
  readonly organization: { readonly name: string; readonly timeZone: string; readonly language: Language };
  readonly administrator: { readonly name: string; readonly email: string; readonly password: string };
}

const FIELDS = [
  "organization.name",
  "organization.timeZone",
  "organization.language",
  "administrator.name",
  "administrator.email",
  "administrator.password",
];

export function AdministratorForm(props: { readonly token: string }): ReactElement {
  const tell = useSetupWords();
  const [form] = Form.useForm<SetupValues>();
  const navigate = useNavigate();
  const enter = useEnterSession();
  const { submit, busy, error } = useSubmit<SetupValues>(form, async (values) => {
    const session = await request<typeof completeSetup>({
      method: "post",
      path: "/api/v1/setup",
      body: { token: props.token, ...values },
    });
    await enter(session);
    await navigate(addressAfter("administrator"), { replace: true });
  });
  const initial = { organization: { timeZone: ownZone(), language: currentLanguage() } };
  return (
    <div className={css["step"]}>
      <h1>{tell("administrator.title")}</h1>
      <p className={css["note"]}>{tell("administrator.note")}</p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={submit}>
        <div className={`hy-card ${css["panel"]} ${css["fields"]}`}>
          <OrganizationFields />
        </div>
        <div className={`hy-card ${css["panel"]} ${css["fields"]}`}>
          <AdministratorFields />
        </div>
        <FormProblem error={error} fields={FIELDS} />
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {tell("administrator.button")}
        </Button>
      </Form>
    </div>
  );
}

function OrganizationFields(): ReactElement {
  const tell = useSetupWords();
  const missing = tell("administrator.organizationMissing");
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));
  return (
    <>
      <Form.Item
        name={["organization", "name"]}
        label={tell("administrator.organization")}
        rules={[{ required: true, whitespace: true, message: missing }]}
      >
        <Input
          autoFocus
          maxLength={100}
          autoComplete="organization"
          placeholder={tell("administrator.organizationHint")}
        />
      </Form.Item>
      <div className={css["pair"]}>
        <Form.Item name={["organization", "timeZone"]} label={tell("administrator.timeZone")}>
          <Select showSearch options={zones} />
        </Form.Item>
        <Form.Item name={["organization", "language"]} label={tell("administrator.language")}>
          <Segmented
            block
            options={[
              { value: "zh", label: "中文" },
              { value: "en", label: "English" },
            ]}
          />
        </Form.Item>
      </div>
    </>
  );
}

function AdministratorFields(): ReactElement {
  const say = useConsoleWords();
  const tell = useSetupWords();
  return (
    <>
      <div className={css["pair"]}>
        <Form.Item
          name={["administrator", "name"]}
          label={tell("administrator.name")}
          rules={[{ required: true, whitespace: true, message: say("invitation.nameMissing") }]}
        >
          <Input maxLength={100} autoComplete="name" />
        </Form.Item>
        <Form.Item
          name={["administrator", "email"]}
          label={tell("administrator.email")}
          rules={[
            { required: true, whitespace: true, message: say("signIn.emailMissing") },
            { type: "email", message: say("signIn.emailWrong") },
          ]}
        >
          <Input autoComplete="username" inputMode="email" autoCapitalize="none" />
        </Form.Item>
      </div>
      <NewPasswordItem
        name={["administrator", "password"]}
        label={tell("administrator.password")}
        size="middle"
      />
    </>
  );
}

/** The browser's own zone; a browser that says UTC mostly knows none. */
function ownZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && zone !== "UTC" ? zone : "Asia/Shanghai";
}
