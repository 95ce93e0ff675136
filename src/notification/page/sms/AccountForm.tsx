import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Segmented, Switch } from "antd";
import type { ReactElement } from "react";
import type { removeSmsSettingsRoute, saveSmsSettingsRoute } from "../../contract/sms.ts";
import { SMS_PROVIDERS } from "../../domain/sms/sms-purpose.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import css from "./Sms.module.css";
import { smsSettingsQuery, type SmsAccount } from "./sms-query.ts";
import { useSmsWords } from "./sms-words.ts";

interface AccountValues extends Pick<
  SmsAccount,
  "provider" | "accessKeyId" | "signName" | "dailyLimit" | "numberLimit" | "isOn"
> {
  readonly accessKeySecret?: string;
  readonly appId?: string;
  readonly region?: string;
}

const NEW: AccountValues = {
  provider: "aliyun",
  accessKeyId: "",
  signName: "",
  dailyLimit: 200,
  numberLimit: 3,
  isOn: true,
};
const REGION = "ap-guangzhou";

/** The account with the provider: keys, sign name, limits, on or off. */
export function AccountForm({ account }: { readonly account: SmsAccount | null }): ReactElement {
  const say = useSmsWords();
  const words = useUiWords();
  const client = useQueryClient();
  const [form] = Form.useForm<AccountValues>();
  const { submit, busy, error } = useSubmit<AccountValues>(form, async (values) => {
    const { accessKeySecret, appId = "", region = "", ...same } = values;
    const saved = await request<typeof saveSmsSettingsRoute>({
      method: "put",
      path: "/api/v1/sms-settings",
      body: {
        ...same,
        appId,
        region: values.provider === "tencent" ? region || REGION : "",
        ...(accessKeySecret && { accessKeySecret }),
        revision: account?.revision ?? 0,
      },
    });
    client.setQueryData(smsSettingsQuery.queryKey, saved);
    toast(say("account.saved"));
  });
  const remove = async (): Promise<void> => {
    await request<typeof removeSmsSettingsRoute>({ method: "delete", path: "/api/v1/sms-settings" });
    toast(say("account.removed"));
    await client.invalidateQueries({ queryKey: smsSettingsQuery.queryKey });
  };
  return (
    <Form<AccountValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={account ?? NEW}
      onFinish={submit}
    >
      <KeyFields isNew={account === null} />
      <LimitFields />
      <FormSection title={say("account.state")} note={say("account.stateNote")}>
        <Form.Item name="isOn" valuePropName="checked" label={say("account.state")}>
          <Switch />
        </Form.Item>
      </FormSection>
      <div className={css["foot"]}>
        <div className={css["problem"]}>
          <FormProblem error={error} />
        </div>
        {account && (
          <ConfirmButton
            danger
            label={say("account.remove")}
            question={say("account.removeQuestion")}
            onConfirm={remove}
          >
            {say("account.removeText")}
          </ConfirmButton>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {words("save")}
        </Button>
      </div>
    </Form>
  );
}

function KeyFields({ isNew }: { readonly isNew: boolean }): ReactElement {
  const say = useSmsWords();
  const isTencent = Form.useWatch<AccountValues["provider"]>("provider") === "tencent";
  return (
    <FormSection title={say("account.title")} note={say("account.titleNote")}>
      <Form.Item name="provider" label={say("account.provider")}>
        <Segmented
          options={SMS_PROVIDERS.map((value) => ({ value, label: say(`account.providers.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="accessKeyId"
        label={say(isTencent ? "account.secretId" : "account.accessKeyId")}
        extra={say("account.keyNote")}
        rules={[{ required: true, whitespace: true, message: say("account.idMissing") }]}
      >
        <Input maxLength={128} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="accessKeySecret"
        label={say(isTencent ? "account.secretKey" : "account.accessKeySecret")}
        rules={isNew ? [{ required: true, message: say("account.secretMissing") }] : []}
      >
        <Input.Password
          maxLength={200}
          autoComplete="new-password"
          placeholder={isNew ? "" : say("account.secretKeep")}
        />
      </Form.Item>
      <Form.Item
        name="signName"
        label={say("account.signName")}
        extra={say("account.signNameNote")}
        rules={[{ required: true, pattern: /^[^【】]{2,20}$/u, message: say("account.signNameMissing") }]}
      >
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      {isTencent && (
        <>
          <Form.Item
            name="appId"
            label={say("account.appId")}
            rules={[{ required: true, whitespace: true, message: say("account.appIdMissing") }]}
          >
            <Input maxLength={40} inputMode="numeric" autoComplete="off" />
          </Form.Item>
          <Form.Item name="region" label={say("account.region")}>
            <Input maxLength={40} placeholder={REGION} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </FormSection>
  );
}

function LimitFields(): ReactElement {
  const say = useSmsWords();
  return (
    <FormSection title={say("account.limits")} note={say("account.limitsNote")}>
      <Form.Item name="dailyLimit" label={say("account.dailyLimit")} rules={[{ required: true }]}>
        <InputNumber
          className={css["number"] ?? ""}
          min={1}
          max={1_000_000}
          precision={0}
          suffix={say("account.pieces")}
        />
      </Form.Item>
      <Form.Item name="numberLimit" label={say("account.numberLimit")} rules={[{ required: true }]}>
        <InputNumber
          className={css["number"] ?? ""}
          min={1}
          max={50}
          precision={0}
          suffix={say("account.pieces")}
        />
      </Form.Item>
    </FormSection>
  );
}
