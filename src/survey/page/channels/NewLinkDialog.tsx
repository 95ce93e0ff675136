import { Button, Form, Input, Select } from "antd";
import { use, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { createLinksRoute } from "../../contract/survey-link.ts";
import type { HiddenField } from "../../domain/definition/survey-definition.ts";
import type { LinkChannel } from "../../domain/survey-status.ts";
import { endOfDay } from "../results/day-bounds.ts";
import { useRefreshLinks } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import css from "./Channels.module.css";

const CHANNELS: readonly LinkChannel[] = ["link", "qr", "wechat", "wecom", "sms", "email", "embed"];

interface Values {
  readonly label: string;
  readonly channel: LinkChannel;
  readonly expires: string | null;
  readonly fields?: Readonly<Record<string, string | undefined>>;
}

interface NewLinkDialogProps {
  readonly surveyId: string;
  readonly fields: readonly HiddenField[];
  readonly onClose: () => void;
}

/** A public link with what it records along with answers. */
export function NewLinkDialog({ surveyId, fields, onClose }: NewLinkDialogProps): ReactElement {
  const say = useChannelWords();
  const words = useUiWords();
  const zone = use(ZoneContext);
  const refresh = useRefreshLinks(surveyId);
  const [form] = Form.useForm<Values>();
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    await request<typeof createLinksRoute>({
      method: "post",
      path: "/api/v1/surveys/{id}/links",
      params: { id: surveyId },
      body: {
        label: values.label,
        channel: values.channel,
        fields: readFields(fields, values.fields ?? {}),
        expiresAt: values.expires === null ? null : endOfDay(values.expires, zone),
      },
    });
    toast(say("link.created"));
    await refresh();
    onClose();
  });
  const footer = (
    <>
      <Button onClick={onClose}>{words("cancel")}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {say("link.create")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("link.new")} onClose={onClose} footer={footer}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ label: "", channel: "link", expires: null }}
        onFinish={submit}
      >
        <Form.Item
          name="label"
          label={say("link.label")}
          extra={say("link.labelNote")}
          rules={[{ required: true, whitespace: true, message: say("link.labelMissing") }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="channel" label={say("link.channel")}>
          <Select options={CHANNELS.map((value) => ({ value, label: say(`channels.${value}`) }))} />
        </Form.Item>
        {fields.length > 0 && <FieldInputs fields={fields} />}
        <Form.Item name="expires" label={say("link.expires")} extra={say("link.expiresNote")}>
          <DateInput />
        </Form.Item>
        <FormProblem error={error} fields={["label", "channel"]} />
      </Form>
    </Dialog>
  );
}

function FieldInputs({ fields }: { readonly fields: readonly HiddenField[] }): ReactElement {
  const say = useChannelWords();
  return (
    <fieldset className={css["group"]}>
      <legend>{say("link.fields")}</legend>
      <p className="hy-third">{say("link.fieldsNote")}</p>
      {fields.map(({ code, type }) => (
        <Form.Item
          key={code}
          name={["fields", code]}
          label={say("link.field", { code })}
          rules={
            type === "number"
              ? [{ pattern: /^-?\d{1,15}(\.\d{1,6})?$/u, message: say("link.fieldNumber") }]
              : []
          }
        >
          {type === "boolean" ? (
            <Select
              allowClear
              options={[
                { value: "true", label: say("link.yes") },
                { value: "false", label: say("link.no") },
              ]}
            />
          ) : (
            <Input maxLength={200} inputMode={type === "number" ? "decimal" : "text"} />
          )}
        </Form.Item>
      ))}
    </fieldset>
  );
}

/** Typed values as the link keeps them; what is left empty is left out. */
function readFields(
  fields: readonly HiddenField[],
  typed: Readonly<Record<string, string | undefined>>,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    fields.flatMap(({ code, type }) => {
      const text = typed[code]?.trim() ?? "";
      if (text === "") return [];
      return [[code, type === "number" ? Number(text) : type === "boolean" ? text === "true" : text]];
    }),
  );
}
