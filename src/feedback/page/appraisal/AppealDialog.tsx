import { Checkbox, Form, Input } from "antd";
import type { ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { toast } from "../../../ui/toast.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useWork } from "../feedback-queries.ts";
import css from "./Appraisal.module.css";
import { useAppraisalWords } from "./appraisal-words.ts";
import { usePartyText } from "./use-party-text.ts";
import { useResponsibilityActs, type Responsibility } from "./responsibility-queries.ts";

interface Values {
  readonly party: string;
  readonly reason: string;
  readonly fileIds?: string[];
}

interface AppealDialogProps {
  readonly feedbackId: string;
  readonly parties: Responsibility["mayAppealFor"];
  readonly onClose: () => void;
}

/** Objects to a decision, for a department that one heads or for oneself. */
export function AppealDialog({ feedbackId, parties, onClose }: AppealDialogProps): ReactElement {
  const say = useAppraisalWords();
  const textOf = usePartyText();
  const { appeal } = useResponsibilityActs(feedbackId);
  const files = useWork(feedbackId).data?.files ?? [];
  const [form] = Form.useForm<Values>();
  const save = async ({ party, reason, fileIds }: Values): Promise<void> => {
    const chosen = parties[Number(party)];
    if (chosen === undefined) return;
    const { departmentId, userId } = chosen;
    await appeal({ departmentId, userId, reason, fileIds: fileIds ?? [] });
    toast(say("responsibility.appealed"));
  };
  return (
    <ExtraDialog<Values>
      title={say("responsibility.appealTitle")}
      save={say("responsibility.appeal")}
      form={form}
      initial={{ party: "0" }}
      fields={["party", "reason", "fileIds"]}
      onSave={save}
      onClose={onClose}
    >
      <p className={`hy-second ${css["intro"]}`}>{say("responsibility.appealNote")}</p>
      <Form.Item name="party" label={say("responsibility.appealFor")}>
        <ChoiceInput choices={parties.map((party, at) => ({ value: String(at), label: textOf(party) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("responsibility.appealReason")}
        rules={[{ required: true, whitespace: true, message: say("responsibility.reasonMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2_000} />
      </Form.Item>
      {files.length === 0 ? (
        <p className="hy-third">{say("responsibility.noFiles")}</p>
      ) : (
        <Form.Item name="fileIds" label={say("responsibility.appealFiles")}>
          <Checkbox.Group options={files.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </ExtraDialog>
  );
}
