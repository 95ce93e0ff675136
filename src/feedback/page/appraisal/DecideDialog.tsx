import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { toast } from "../../../ui/toast.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import css from "./Appraisal.module.css";
import { useAppraisalWords } from "./appraisal-words.ts";
import { DecisionFields, sentShares, type DecisionValues } from "./DecisionFields.tsx";
import { useResponsibilityActs, type Responsibility } from "./responsibility-queries.ts";
import { draftsOf, EMPTY_SHARE } from "./share-drafts.ts";

interface Values extends DecisionValues {
  readonly reason: string;
}

interface DecideDialogProps {
  readonly feedbackId: string;
  readonly responsibility: Responsibility;
  readonly onClose: () => void;
}

/** Decides whose a case was, beginning with what was decided before or is proposed. */
export function DecideDialog({ feedbackId, responsibility, onClose }: DecideDialogProps): ReactElement {
  const say = useAppraisalWords();
  const { decide } = useResponsibilityActs(feedbackId);
  const [form] = Form.useForm<Values>();
  const { decision, proposal, appealDays } = responsibility;
  const title = say(decision === null ? "responsibility.decide" : "responsibility.revise");
  return (
    <ExtraDialog<Values>
      title={title}
      save={title}
      form={form}
      initial={beginning(decision, proposal)}
      fields={["kind", "shares", "reason"]}
      onSave={async (values) => {
        await decide({
          kind: values.kind,
          reason: values.reason,
          shares: sentShares(values),
          revision: decision?.revision ?? 0,
        });
        toast(say("responsibility.decided"));
      }}
      onClose={onClose}
    >
      <p className={`hy-second ${css["intro"]}`}>{say("responsibility.decideNote", { days: appealDays })}</p>
      <DecisionFields />
      <Form.Item
        name="reason"
        label={say("responsibility.reason")}
        extra={say("responsibility.reasonHint")}
        rules={[{ required: true, whitespace: true, message: say("responsibility.reasonMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2_000} />
      </Form.Item>
    </ExtraDialog>
  );
}

/** What was decided before, or is proposed; else everything on one who is still to be named. */
function beginning(decision: Responsibility["decision"], proposal: Responsibility["proposal"]): Values {
  const { kind, shares } = decision ?? proposal ?? { kind: "service", shares: [] };
  const drafts = shares.length > 0 ? draftsOf(shares) : [{ ...EMPTY_SHARE, percent: "100" }];
  return { kind, shares: drafts, reason: decision?.reason ?? "" };
}
