import { Form, Input } from "antd";
import { use, type ReactElement } from "react";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useChange } from "../feedback-queries.ts";
import { useCaseWords } from "../feedback-words.ts";
import { instantAt, localAt } from "../feedback-zone-time.ts";
import { useCase } from "./case-context.ts";
import { FormDialog } from "./FormDialog.tsx";

interface ExternalValues {
  readonly platform: string;
  readonly number: string;
  /** As the field has it: `2026-11-25T17:30`; "": none. */
  readonly due: string;
  readonly reason: string;
}

/** What an authority or a marketplace calls the case, and until when it waits; each change says what it rests on. */
export function ExternalForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const ui = useUiWords();
  const zone = use(ZoneContext);
  const change = useChange(feedback.id);
  const [form] = Form.useForm<ExternalValues>();
  const known = feedback.external;
  const first = known?.dueAt ? localAt(known.dueAt, zone) : "";
  const save = async ({ platform, number, due, reason }: ExternalValues): Promise<void> => {
    // The field has no seconds: what was not touched stays as it was.
    const dueAt = due === first ? {} : { dueAt: due === "" ? null : instantAt(due, zone) };
    await change({ external: { platform, number, reason, ...dueAt } });
    toast(say("external.saved"));
  };
  return (
    <FormDialog<ExternalValues>
      title={say("external.title")}
      save={ui("save")}
      form={form}
      initial={{ platform: known?.platform ?? "", number: known?.number ?? "", due: first }}
      fields={["external.platform", "external.number", "external.reason"]}
      onSave={save}
      onClose={onClose}
    >
      <p className="hy-second" style={{ marginBottom: 12 }}>
        {say("external.note")}
      </p>
      <Form.Item
        name="platform"
        label={say("external.platform")}
        rules={[{ required: true, whitespace: true, message: say("external.platformMissing") }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="number"
        label={say("external.number")}
        rules={[{ required: true, whitespace: true, message: say("external.numberMissing") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="due" label={say("facts.externalDue")}>
        <Input type="datetime-local" allowClear />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("external.reason")}
        rules={[{ required: true, whitespace: true, message: say("external.reasonMissing") }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
