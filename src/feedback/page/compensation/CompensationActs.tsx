import { Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Compensation } from "../../contract/feedback-compensation.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { useCompensationActs } from "./compensation-queries.ts";
import css from "./Compensations.module.css";
import { yuanText } from "./yuan-text.ts";

/** What the reader may do with a compensation now. */
export function CompensationActs({ one }: { readonly one: Compensation }): ReactElement | null {
  const say = useExtraWords();
  const [refusing, setRefusing] = useState(false);
  const { decide, pay, withdraw } = useCompensationActs(one.id);
  const amount = yuanText(one.amount);
  if (!one.mayApprove && !one.mayRefuse && !one.mayPay && !one.mayWithdraw) return null;
  return (
    <span className={css["acts"]}>
      {one.mayApprove && (
        <ConfirmButton
          type="primary"
          size="small"
          label={say("money.approve")}
          question={say("money.approveQuestion", { amount })}
          onConfirm={async () => {
            await decide(true);
            toast(say("money.approvedDone"));
          }}
        >
          {say("money.approveText")}
        </ConfirmButton>
      )}
      {one.mayRefuse && (
        <Button size="small" onClick={() => setRefusing(true)}>
          {say("money.refuse")}
        </Button>
      )}
      {one.mayPay && (
        <ConfirmButton
          size="small"
          label={say("money.pay")}
          question={say("money.payQuestion", { amount })}
          onConfirm={async () => {
            await pay();
            toast(say("money.paidDone"));
          }}
        >
          {say("money.payText")}
        </ConfirmButton>
      )}
      {one.mayWithdraw && (
        <ConfirmButton
          size="small"
          danger
          label={say("money.withdraw")}
          question={say("money.withdrawQuestion", { amount })}
          onConfirm={async () => {
            await withdraw();
            toast(say("money.withdrawnDone"));
          }}
        >
          {say("money.withdrawText")}
        </ConfirmButton>
      )}
      {refusing && (
        <RefuseDialog
          amount={amount}
          onRefuse={(note) => decide(false, note)}
          onClose={() => setRefusing(false)}
        />
      )}
    </span>
  );
}

interface RefuseDialogProps {
  readonly amount: string;
  readonly onRefuse: (note: string) => Promise<void>;
  readonly onClose: () => void;
}

function RefuseDialog({ amount, onRefuse, onClose }: RefuseDialogProps): ReactElement {
  const say = useExtraWords();
  const [form] = Form.useForm<{ readonly note: string }>();
  return (
    <ExtraDialog
      danger
      title={say("money.refuseTitle", { amount })}
      save={say("money.refuse")}
      form={form}
      fields={["note"]}
      onSave={async ({ note }) => {
        await onRefuse(note);
        toast(say("money.refusedDone"));
      }}
      onClose={onClose}
    >
      <Form.Item
        name="note"
        label={say("money.refuseReason")}
        rules={[{ required: true, whitespace: true, message: say("money.refuseMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
    </ExtraDialog>
  );
}
