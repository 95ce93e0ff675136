import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { toast } from "../../../ui/toast.ts";
import type { proposeCompensationRoute } from "../../contract/feedback-compensation.ts";
import { COMPENSATION_KINDS, type CompensationKind } from "../../domain/compensation/compensation.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useRepeatKey } from "../feedback-parts/use-repeat-key.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";

interface Values {
  readonly kind: CompensationKind;
  readonly amount: string;
  readonly reason: string;
}

const SUM = /^\d{1,8}(?:\.\d{1,2})?$/u;

/** Proposes a compensation for the customer of a case. */
export function ProposeDialog(props: {
  readonly feedbackId: string;
  readonly onClose: () => void;
}): ReactElement {
  const say = useExtraWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const keyFor = useRepeatKey();
  const propose = async ({ kind, amount, reason }: Values): Promise<void> => {
    await request<typeof proposeCompensationRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/compensations",
      params: { id: props.feedbackId },
      body: { kind, amount: Number(amount), reason },
      idempotencyKey: keyFor({ kind, amount, reason }),
    });
    toast(say("money.proposed"));
    await client.invalidateQueries({ queryKey: ["feedback"] });
  };
  const isSum = (_: unknown, typed: string | undefined): Promise<void> =>
    SUM.test(typed?.trim() ?? "") && Number(typed) > 0
      ? Promise.resolve()
      : Promise.reject(new Error(say("money.amountMissing")));
  return (
    <ExtraDialog
      title={say("money.proposeTitle")}
      keepAs={`compensation ${props.feedbackId}`}
      save={say("money.proposeButton")}
      form={form}
      initial={{ kind: "cash" }}
      fields={["kind", "amount", "reason"]}
      onSave={propose}
      onClose={props.onClose}
    >
      <p className="hy-second">{say("money.proposeNote")}</p>
      <Form.Item name="kind" label={say("money.kind")}>
        <ChoiceInput
          choices={COMPENSATION_KINDS.map((value) => ({ value, label: say(`money.kinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="amount"
        label={say("money.amount")}
        rules={[{ validator: isSum }]}
        validateTrigger="onBlur"
      >
        <Input inputMode="decimal" maxLength={11} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("money.reason")}
        rules={[{ required: true, whitespace: true, message: say("money.reasonMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
    </ExtraDialog>
  );
}
