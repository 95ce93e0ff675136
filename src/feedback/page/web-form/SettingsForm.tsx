import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, InputNumber, Select, Switch } from "antd";
import { useCallback, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { saveWebFormRoute } from "../../contract/web-form.ts";
import css from "./WebForm.module.css";
import { webFormQuery, type WebForm } from "./web-form-query.ts";
import { useWebFormWords } from "./web-form-words.ts";

type Values = Pick<WebForm, "isOpen" | "intro" | "serviceContact" | "products" | "replyHours" | "onDuty">;

const MOST_HOURS = 72;

/** Everything that the form says and promises. */
export function SettingsForm({ form }: { readonly form: WebForm }): ReactElement {
  const say = useWebFormWords();
  const words = useUiWords();
  const client = useQueryClient();
  const [fields] = Form.useForm<Values>();
  const save = useCallback(
    async (values: Values): Promise<void> => {
      const saved = await request<typeof saveWebFormRoute>({
        method: "put",
        path: "/api/v1/feedback-web-form",
        body: { ...values, revision: form.revision },
      });
      client.setQueryData(webFormQuery.queryKey, saved);
      toast(say("saved"));
    },
    [client, form.revision, say],
  );
  const { submit, busy, error } = useSubmit(fields, save);
  return (
    <Form<Values> form={fields} layout="vertical" requiredMark={false} initialValues={form} onFinish={submit}>
      <FormSection title={say("state")} note={say("stateNote")}>
        <Form.Item name="isOpen" valuePropName="checked" label={say("isOpen")}>
          <Switch />
        </Form.Item>
      </FormSection>
      <FormSection title={say("intro")} note={say("introNote")}>
        <Form.Item name={["intro", "zh"]} label={say("zh")}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <Form.Item name={["intro", "en"]} label={say("en")} extra={say("enHelp")}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </FormSection>
      <FormSection title={say("contact")} note={say("contactNote")}>
        <Form.Item name={["serviceContact", "zh"]} label={say("zh")}>
          <Input maxLength={1000} />
        </Form.Item>
        <Form.Item name={["serviceContact", "en"]} label={say("en")} extra={say("enHelp")}>
          <Input maxLength={1000} />
        </Form.Item>
      </FormSection>
      <FormSection title={say("products")} note={say("productsNote")}>
        <Form.Item name="products" label={say("products")} extra={say("productsHelp")}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={["\n", "；", ";"]}
            maxCount={100}
          />
        </Form.Item>
      </FormSection>
      <FormSection title={say("reply")} note={say("replyNote")}>
        <Form.Item name="replyHours" label={say("replyHours")} rules={[{ required: true }]}>
          <InputNumber min={1} max={MOST_HOURS} precision={0} suffix={say("hours")} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="onDuty" valuePropName="checked" extra={say("onDutyHelp")}>
          <Checkbox>{say("onDuty")}</Checkbox>
        </Form.Item>
      </FormSection>
      <div className={css["foot"]}>
        <FormProblem error={error} />
        <Button type="primary" htmlType="submit" loading={busy}>
          {words("save")}
        </Button>
      </div>
    </Form>
  );
}
