import { Button, Form, Input, Radio } from "antd";
import type { ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import { DepartmentInput, HandlerInput } from "../feedback-parts/HandlerInput.tsx";
import type { FeedbackSummary, StepBody } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";
import css from "./BulkDialog.module.css";

export type BulkAct = "assign" | "reassign" | "merge" | "reject";

interface BulkDialogProps {
  readonly act: BulkAct;
  readonly chosen: readonly FeedbackSummary[];
  readonly onTake: (step: StepBody, ids: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
}

interface Values {
  readonly departmentId?: string | null;
  readonly handlerId?: string | null;
  readonly reason?: string;
  readonly into?: string;
}

/** Asks for what the step needs, once for all. */
export function BulkDialog({ act, chosen, onTake, onClose }: BulkDialogProps): ReactElement {
  const say = useInboxWords();
  const ui = useUiWords();
  const [form] = Form.useForm<Values>();
  const { submit, busy, error } = useSubmit<Values>(form, ({ departmentId, handlerId, reason, into }) => {
    const ids = chosen.map(({ id }) => id).filter((id) => id !== into);
    return onTake(
      {
        act,
        ...(departmentId && { departmentId }),
        ...(handlerId && { handlerId }),
        ...(reason && { reason }),
        ...(into && { into }),
      },
      ids,
    );
  });
  const isAlone = act === "merge" && chosen.length < 2;
  return (
    <Dialog
      open
      title={say(`bulk.${act}Title`, { count: chosen.length })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            type="primary"
            danger={act === "reject"}
            disabled={busy || isAlone}
            onClick={() => form.submit()}
          >
            {say(`bulk.${act}`)}
          </Button>
        </>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        {(act === "assign" || act === "reassign") && <WhoFields needsDepartment={act === "assign"} />}
        {act === "merge" && (isAlone ? <p>{say("bulk.mergeTwo")}</p> : <Survivors chosen={chosen} />)}
        {(act === "reassign" || act === "reject") && (
          <Form.Item
            name="reason"
            label={say("bulk.reason")}
            rules={[{ required: true, whitespace: true, message: say("bulk.reasonMissing") }]}
            {...(act === "reject" && { extra: say("bulk.rejectNote") })}
          >
            <Input.TextArea rows={3} maxLength={1_000} />
          </Form.Item>
        )}
        <FormProblem error={error} fields={["departmentId", "handlerId", "reason", "into"]} />
      </Form>
    </Dialog>
  );
}

function WhoFields({ needsDepartment }: { readonly needsDepartment: boolean }): ReactElement {
  const say = useInboxWords();
  const departmentId = Form.useWatch<string | null>("departmentId") ?? null;
  return (
    <>
      <Form.Item
        name="departmentId"
        label={say("bulk.department")}
        rules={[{ required: needsDepartment, message: say("bulk.departmentMissing") }]}
      >
        <DepartmentInput />
      </Form.Item>
      <Form.Item
        name="handlerId"
        label={say("bulk.handler")}
        rules={[{ required: true, message: say("bulk.handlerMissing") }]}
      >
        <HandlerInput departmentId={departmentId} />
      </Form.Item>
    </>
  );
}

function Survivors({ chosen }: Pick<BulkDialogProps, "chosen">): ReactElement {
  const say = useInboxWords();
  return (
    <Form.Item
      name="into"
      label={say("bulk.into")}
      extra={say("bulk.intoNote")}
      rules={[{ required: true, message: say("bulk.intoMissing") }]}
    >
      <Radio.Group className={css["survivors"] ?? ""}>
        {chosen.map(({ id, number, excerpt }) => (
          <Radio key={id} value={id}>
            <b>{number}</b> <span className="hy-second">{excerpt.slice(0, 40)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}
