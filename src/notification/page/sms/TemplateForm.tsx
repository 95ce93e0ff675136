import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Segmented, Switch } from "antd";
import { useRef, type ReactElement } from "react";
import type { saveSmsTemplateRoute } from "../../contract/sms.ts";
import { DEFAULT_NAMES, SMS_KINDS, type SmsProviderName } from "../../domain/sms/sms-purpose.ts";
import { approvalText } from "../../domain/sms/sms-wording.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { Chip } from "../../../ui/Chip.tsx";
import css from "./Sms.module.css";
import { smsSettingsQuery, type SmsTemplateSetting } from "./sms-query.ts";
import { useSmsWords } from "./sms-words.ts";

interface TemplateValues {
  readonly code: string;
  readonly whose: "builtIn" | "own";
  readonly wording: string;
  readonly names: SmsTemplateSetting["names"];
  readonly isOn: boolean;
}

interface TemplateFormProps {
  readonly template: SmsTemplateSetting;
  readonly provider: SmsProviderName;
  readonly publicUrl: string;
}

/** One purpose: the approved template's code, its words, and the text to hand in. */
export function TemplateForm({ template, provider, publicUrl }: TemplateFormProps): ReactElement {
  const say = useSmsWords();
  const client = useQueryClient();
  const [form] = Form.useForm<TemplateValues>();
  const { purpose } = template;
  const name = say(`templates.names.${purpose}`);
  const start = valuesOf(template);
  const { submit, busy, error } = useSubmit<TemplateValues>(form, async (filled) => {
    const { code, whose, wording, names, isOn } = { ...start, ...filled };
    await request<typeof saveSmsTemplateRoute>({
      method: "put",
      path: "/api/v1/sms-settings/templates/{purpose}",
      params: { purpose },
      body: { code: code.trim(), wording: whose === "own" ? wording : null, names, isOn },
    });
    toast(say("templates.saved", { name }));
    await client.invalidateQueries({ queryKey: smsSettingsQuery.queryKey });
  });
  return (
    <section className={`hy-card ${css["template"]}`} aria-label={name}>
      <div className={css["head"]}>
        <h3>{name}</h3>
        <Chip tone={template.isOn ? "good" : "plain"}>
          {say(template.isOn ? "templates.on" : "templates.off")}
        </Chip>
      </div>
      <p className="hy-second">{say(`templates.purposes.${purpose}`)}</p>
      <Form<TemplateValues>
        form={form}
        name={purpose}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onFinish={submit}
      >
        <div className={css["grid"]}>
          <WordFields template={template} provider={provider} />
          <Approval template={template} provider={provider} publicUrl={publicUrl} />
        </div>
        <div className={css["end"]}>
          <div className={css["problem"]}>
            <FormProblem error={error} />
          </div>
          <Form.Item
            name="isOn"
            valuePropName="checked"
            label={say("templates.isOn")}
            layout="horizontal"
            noStyle
          >
            <Switch checkedChildren={say("templates.on")} unCheckedChildren={say("templates.off")} />
          </Form.Item>
          <Button htmlType="submit" loading={busy}>
            {say("templates.save")}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function valuesOf({ purpose, code, wording, names, isOn }: SmsTemplateSetting): TemplateValues {
  const whose = wording === null ? "builtIn" : "own";
  return { code, whose, wording: wording ?? SMS_KINDS[purpose].wording, names, isOn };
}

function WordFields({ template, provider }: Omit<TemplateFormProps, "publicUrl">): ReactElement {
  const say = useSmsWords();
  const isOwn = Form.useWatch<TemplateValues["whose"]>("whose") === "own";
  const { placeholders } = SMS_KINDS[template.purpose];
  const known = placeholders.map((one) => `{{${one}}}`).join(" ");
  return (
    <div>
      <Form.Item name="code" label={say("templates.code")}>
        <Input maxLength={40} placeholder={say("templates.codeHint")} autoComplete="off" />
      </Form.Item>
      <Form.Item name="whose" label={say("templates.wording")}>
        <Segmented
          options={[
            { value: "builtIn", label: say("templates.builtIn") },
            { value: "own", label: say("templates.own") },
          ]}
        />
      </Form.Item>
      <Form.Item name="wording" hidden={!isOwn} extra={say("templates.wordingNote", { known })}>
        <Input.TextArea aria-label={say("templates.wording")} autoSize={{ minRows: 3 }} maxLength={300} />
      </Form.Item>
      {provider === "aliyun" && (
        <div className={css["names"]}>
          {placeholders.map((one) => (
            <Form.Item
              key={one}
              name={["names", one]}
              label={say("templates.variable", { placeholder: say(`templates.placeholders.${one}`) })}
            >
              <Input maxLength={30} placeholder={DEFAULT_NAMES[one]} autoComplete="off" />
            </Form.Item>
          ))}
        </div>
      )}
    </div>
  );
}

/** The text as it is to be handed in, while it is written. */
function Approval({ template, provider, publicUrl }: TemplateFormProps): ReactElement {
  const say = useSmsWords();
  const place = useRef<HTMLPreElement>(null);
  const { purpose } = template;
  const whose = Form.useWatch<TemplateValues["whose"]>("whose");
  const wording = Form.useWatch<string | undefined>("wording");
  const names = Form.useWatch<TemplateValues["names"] | undefined>("names");
  const given = Object.entries(names ?? {}).filter(([, name]) => name);
  const draft = {
    purpose,
    wording: whose === "own" ? (wording ?? "") : null,
    names: Object.fromEntries(given),
  };
  const text = approvalText(draft, provider, publicUrl);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast(say("copied"));
    } catch {
      if (place.current) getSelection()?.selectAllChildren(place.current);
    }
  };
  return (
    <div className={css["approval"]}>
      <strong>{say("templates.approval")}</strong>
      <pre ref={place} className={css["text"]} tabIndex={0} aria-label={say("templates.approval")}>
        {text}
      </pre>
      <p className="hy-third">{say("templates.approvalNote")}</p>
      <Button icon={<Icon name="copy" size={16} />} onClick={() => void copy()}>
        {say("copy")}
      </Button>
    </div>
  );
}
