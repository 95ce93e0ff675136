import { Alert, Button, Form, Input, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { sendTestSmsRoute } from "../../contract/sms.ts";
import type { SmsPurpose } from "../../domain/sms/sms-purpose.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useSubmit } from "../../../ui/use-submit.ts";
import { followDelivery, type Outcome } from "../deliveries/follow-delivery.ts";
import css from "./Sms.module.css";
import { smsSettingsQuery, type SmsTemplateSetting } from "./sms-query.ts";
import { useSmsWords } from "./sms-words.ts";
import { useSmsError } from "./use-sms-error.ts";
import { useQueryClient } from "@tanstack/react-query";

interface TestValues {
  readonly purpose: SmsPurpose;
  readonly to: string;
}

/** Sends a template with sample data to one's own phone, and tells how it went. */
export function TestSms({ templates }: { readonly templates: readonly SmsTemplateSetting[] }): ReactElement {
  const say = useSmsWords();
  const client = useQueryClient();
  const [form] = Form.useForm<TestValues>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { submit, busy, error } = useSubmit<TestValues>(form, async (values) => {
    setOutcome(null);
    const { deliveryId } = await request<typeof sendTestSmsRoute>({
      method: "post",
      path: "/api/v1/sms-settings/tests",
      body: values,
    });
    setOutcome(await followDelivery(deliveryId));
    await client.invalidateQueries({ queryKey: smsSettingsQuery.queryKey });
  });
  const first = templates.find(({ code }) => code !== "")?.purpose ?? "case-reply";
  return (
    <section className={`hy-card ${css["test"]}`} aria-label={say("test.title")}>
      <strong>{say("test.title")}</strong>
      <p className="hy-second">{say("test.note")}</p>
      <Form<TestValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ purpose: first, to: "" }}
        onFinish={submit}
      >
        <div className={css["line"]}>
          <Form.Item name="purpose" label={say("test.purpose")}>
            <Select
              className={css["purpose"] ?? ""}
              options={templates.map(({ purpose }) => ({
                value: purpose,
                label: say(`templates.names.${purpose}`),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="to"
            label={say("test.to")}
            rules={[{ required: true, whitespace: true, message: say("test.toMissing") }]}
          >
            <Input type="tel" maxLength={20} autoComplete="off" />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={busy}>
          {say(busy ? "test.sending" : "test.send")}
        </Button>
      </Form>
      <div role="status">
        {outcome && <OutcomeText outcome={outcome} />}
        <FormProblem error={error} />
      </div>
    </section>
  );
}

function OutcomeText({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const say = useSmsWords();
  const word = useSmsError();
  if (outcome === "sent") return <Alert type="success" showIcon title={say("test.sent")} />;
  if (outcome === "slow") return <Alert type="info" showIcon title={say("test.slow")} />;
  return <Alert type="error" showIcon title={say("test.failed", { reason: word(outcome.errorCode) })} />;
}
