import { Form, Input, Radio } from "antd";
import type { ReactElement } from "react";
import { toast } from "../../../ui/toast.ts";
import { PRIORITIES, type Priority } from "../../domain/life/stage.ts";
import { useChange } from "../feedback-queries.ts";
import { useCaseWords, useInboxWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { FormDialog } from "./FormDialog.tsx";

interface PriorityValues {
  readonly priority: Priority;
  readonly priorityReason: string;
}

/** A person's word on the priority outweighs words and facts; it has to be reasoned. */
export function PriorityForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const codes = useInboxWords();
  const change = useChange(feedback.id);
  const [form] = Form.useForm<PriorityValues>();
  const save = async (values: PriorityValues): Promise<void> => {
    await change(values);
    toast(say("classification.prioritySaved"));
  };
  return (
    <FormDialog<PriorityValues>
      title={say("classification.priorityTitle")}
      save={say("classification.priorityTitle")}
      form={form}
      initial={{ priority: feedback.priority }}
      fields={["priority", "priorityReason"]}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="priority" label={say("classification.priority")}>
        <Radio.Group
          optionType="button"
          options={PRIORITIES.map((value) => ({ value, label: codes(`codes.priority.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="priorityReason"
        label={say("classification.priorityReason")}
        rules={[{ required: true, whitespace: true, message: say("classification.priorityReasonMissing") }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
