import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { toast } from "../../../ui/toast.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import css from "./Appraisal.module.css";
import { useAppraisalWords } from "./appraisal-words.ts";
import { useResponsibilityActs, type Decision } from "./responsibility-queries.ts";
import { usePartyText } from "./use-party-text.ts";

interface RetractDialogProps {
  readonly feedbackId: string;
  readonly appeal: Decision["appeals"][number];
  readonly onClose: () => void;
}

/** Takes an appeal back before it is ruled on. */
export function RetractDialog({ feedbackId, appeal, onClose }: RetractDialogProps): ReactElement {
  const say = useAppraisalWords();
  const textOf = usePartyText();
  const { retract } = useResponsibilityActs(feedbackId);
  const [form] = Form.useForm<{ readonly reason: string }>();
  return (
    <ExtraDialog<{ readonly reason: string }>
      title={`${say("responsibility.retract")} · ${textOf(appeal)}`}
      save={say("responsibility.retract")}
      form={form}
      fields={["reason"]}
      onSave={async ({ reason }) => {
        await retract(appeal.id, reason);
        toast(say("responsibility.retractDone"));
      }}
      onClose={onClose}
    >
      <p className={`hy-second ${css["intro"]}`}>{say("responsibility.retractNote")}</p>
      <Form.Item
        name="reason"
        label={say("responsibility.reason")}
        rules={[{ required: true, whitespace: true, message: say("responsibility.reasonMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} />
      </Form.Item>
    </ExtraDialog>
  );
}
