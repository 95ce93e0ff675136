import { Alert, Form, Input, Radio } from "antd";
import type { ReactElement } from "react";
import { toast } from "../../../ui/toast.ts";
import { RULINGS, type Ruling } from "../../domain/appraisal/responsibility.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useAppraisalWords } from "./appraisal-words.ts";
import { DecisionFields, sentShares, type DecisionValues } from "./DecisionFields.tsx";
import { useResponsibilityActs, type Decision, type Responsibility } from "./responsibility-queries.ts";
import { draftsOf } from "./share-drafts.ts";

interface Values extends DecisionValues {
  readonly ruling: Ruling;
  readonly reason: string;
  readonly override?: string;
}

interface RuleDialogProps {
  readonly feedbackId: string;
  readonly decision: Decision;
  readonly duties: Responsibility["mixedDuties"];
  readonly onClose: () => void;
}

/** Rules on the appeals of a case: the decision stands, is made anew, or is taken back. */
export function RuleDialog({ feedbackId, decision, duties, onClose }: RuleDialogProps): ReactElement {
  const say = useAppraisalWords();
  const { rule } = useResponsibilityActs(feedbackId);
  const [form] = Form.useForm<Values>();
  const ruling = Form.useWatch("ruling", form);
  const save = async (values: Values): Promise<void> => {
    await rule({
      ruling: values.ruling,
      reason: values.reason,
      ...(values.ruling === "change" && { kind: values.kind, shares: sentShares(values) }),
      ...(values.override !== undefined && { override: { reason: values.override } }),
      revision: decision.revision,
    });
    toast(say("responsibility.ruledDone"));
  };
  return (
    <ExtraDialog<Values>
      title={say("responsibility.ruleTitle")}
      save={say("responsibility.rule")}
      form={form}
      initial={{ ruling: "uphold", kind: decision.kind, shares: draftsOf(decision.shares) }}
      fields={["ruling", "kind", "shares", "reason", "override"]}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="ruling" label={say("responsibility.ruling")}>
        <Radio.Group
          aria-label={say("responsibility.ruling")}
          options={RULINGS.map((value) => ({ value, label: say(`rulings.${value}`) }))}
        />
      </Form.Item>
      {ruling === "change" && <DecisionFields />}
      <Form.Item
        name="reason"
        label={say("responsibility.rulingReason")}
        rules={[{ required: true, whitespace: true, message: say("responsibility.reasonMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2_000} />
      </Form.Item>
      {duties.length > 0 && (
        <>
          <Alert type="warning" title={duties.map((duty) => say(`duties.${duty}`)).join(" ")} />
          <Form.Item
            name="override"
            label={say("responsibility.override")}
            extra={say("responsibility.overrideNote")}
            rules={[{ required: true, whitespace: true, message: say("responsibility.overrideMissing") }]}
            style={{ marginTop: 12 }}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1_000} />
          </Form.Item>
        </>
      )}
    </ExtraDialog>
  );
}
