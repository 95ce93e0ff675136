import { useQueryClient } from "@tanstack/react-query";
import { Button, Form } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { createFeedbackAbsence } from "../../contract/feedback-absence.ts";
import { HandlerInput } from "../feedback-parts/HandlerInput.tsx";
import { usePolicyWords } from "./policy-words.ts";

interface Values {
  readonly userId: string;
  readonly from: string;
  readonly until: string;
  readonly deputyId?: string | null;
}

/** Says that a colleague is away. */
export function AbsenceDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = usePolicyWords();
  const ui = useUiWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    const { userName } = await request<typeof createFeedbackAbsence>({
      method: "post",
      path: "/api/v1/feedback-absences",
      body: { ...values, deputyId: values.deputyId ?? null },
    });
    toast(say("absence.saved", { name: userName }));
    await client.invalidateQueries({ queryKey: ["feedback-absences"] });
    onClose();
  });
  return (
    <Dialog
      open
      title={say("absence.add")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {say("absence.add")}
          </Button>
        </>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <AbsenceFields />
        <FormProblem error={error} fields={["userId", "from", "until", "deputyId"]} />
      </Form>
    </Dialog>
  );
}

function AbsenceFields(): ReactElement {
  const say = usePolicyWords();
  const day = [{ required: true, message: say("absence.dayMissing") }];
  return (
    <>
      <Form.Item
        name="userId"
        label={say("absence.person")}
        rules={[{ required: true, message: say("absence.personMissing") }]}
      >
        <HandlerInput />
      </Form.Item>
      <Form.Item name="from" label={say("absence.from")} rules={day}>
        <DateInput />
      </Form.Item>
      <Form.Item name="until" label={say("absence.until")} rules={day}>
        <DateInput />
      </Form.Item>
      <Form.Item name="deputyId" label={say("absence.deputy")}>
        <HandlerInput none={say("absence.noDeputy")} />
      </Form.Item>
    </>
  );
}
