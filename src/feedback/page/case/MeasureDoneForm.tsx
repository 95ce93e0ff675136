import { Form, Input, Radio } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { toast } from "../../../ui/toast.ts";
import type { changeMeasureRoute, judgeMeasureRoute } from "../../contract/feedback-work.ts";
import { useRefresh, type Measure } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { FormDialog } from "./FormDialog.tsx";

interface MeasureDialogProps {
  readonly measure: Measure;
  readonly onClose: () => void;
}

/** Says that a measure is done, and what came of it. */
export function DoneForm({ measure, onClose }: MeasureDialogProps): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const refresh = useRefresh();
  const [form] = Form.useForm<{ readonly result?: string }>();
  const save = async ({ result }: { readonly result?: string }): Promise<void> => {
    await request<typeof changeMeasureRoute>({
      method: "patch",
      path: "/api/v1/feedback/{id}/measures/{measureId}",
      params: { id: feedback.id, measureId: measure.id },
      body: { revision: measure.revision, isDone: true, ...(result && { result }) },
    });
    await refresh();
    toast(say("measures.saved"));
  };
  return (
    <FormDialog<{ readonly result?: string }>
      title={say("measures.doneTitle")}
      name={measure.id}
      save={say("measures.done")}
      form={form}
      initial={{ result: measure.result }}
      fields={["result"]}
      onSave={save}
      onClose={onClose}
    >
      <p className="hy-second" style={{ marginBottom: 12 }}>
        {measure.text}
      </p>
      <Form.Item name="result" label={say("measures.result")}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </FormDialog>
  );
}

interface JudgeValues {
  readonly isEffective: boolean;
  readonly note?: string;
}

/** Says whether a long-term measure holds. */
export function JudgeForm({ measure, onClose }: MeasureDialogProps): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const refresh = useRefresh();
  const [form] = Form.useForm<JudgeValues>();
  const save = async ({ isEffective, note }: JudgeValues): Promise<void> => {
    await request<typeof judgeMeasureRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/measures/{measureId}/checks",
      params: { id: feedback.id, measureId: measure.id },
      body: { isEffective, ...(note && { note }) },
    });
    await refresh();
    toast(say("measures.saved"));
  };
  return (
    <FormDialog<JudgeValues>
      title={say("measures.judgeQuestion")}
      name={measure.id}
      save={say("measures.judge")}
      form={form}
      initial={{ isEffective: true }}
      fields={["isEffective", "note"]}
      onSave={save}
      onClose={onClose}
    >
      <p className="hy-second" style={{ marginBottom: 12 }}>
        {measure.text}
      </p>
      <Form.Item name="isEffective" label={say("measures.judge")}>
        <Radio.Group
          aria-label={say("measures.judge")}
          options={[
            { value: true, label: say("measures.judgeYes") },
            { value: false, label: say("measures.judgeNo") },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={say("measures.judgeNote")}>
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
    </FormDialog>
  );
}
