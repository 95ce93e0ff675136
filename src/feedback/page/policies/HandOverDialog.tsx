import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import { request, type Answer } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { createFeedbackHandOver } from "../../contract/feedback-absence.ts";
import { HandlerInput } from "../feedback-parts/HandlerInput.tsx";
import { useColleagues } from "../feedback-queries.ts";
import css from "./Policies.module.css";
import { formerColleaguesQuery } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";

interface Values {
  readonly fromUserId: string;
  readonly toUserId?: string | null;
  readonly reason: string;
}

interface Done {
  readonly answer: Answer<typeof createFeedbackHandOver>;
  readonly released: boolean;
}

/** Hands all open work of a colleague over, and says what was refused. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = usePolicyWords();
  const ui = useUiWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [done, setDone] = useState<Done | null>(null);
  const { submit, busy, error } = useSubmit<Values>(form, async (values) => {
    const toUserId = values.toUserId ?? null;
    const answer = await request<typeof createFeedbackHandOver>({
      method: "post",
      path: "/api/v1/feedback-hand-overs",
      body: { ...values, toUserId },
    });
    setDone({ answer, released: toUserId === null });
    await client.invalidateQueries({ queryKey: ["feedback"] });
  });
  const footer = done ? (
    <Button type="primary" onClick={onClose}>
      {say("handOver.close")}
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>{ui("cancel")}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {say("handOver.save")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("handOver.title")} onClose={onClose} footer={footer}>
      {done ? (
        <Outcome done={done} />
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
          <HandOverFields />
          <FormProblem error={error} fields={["fromUserId", "toUserId", "reason"]} />
        </Form>
      )}
    </Dialog>
  );
}

function HandOverFields(): ReactElement {
  const say = usePolicyWords();
  const present = useColleagues();
  const former = useQuery(formerColleaguesQuery).data ?? [];
  const choices = [
    ...present.map(({ id, name }) => ({ value: id, label: name })),
    ...former.map(({ id, name }) => ({ value: id, label: say("handOver.left", { name }) })),
  ];
  return (
    <>
      <Form.Item
        name="fromUserId"
        label={say("handOver.from")}
        rules={[{ required: true, message: say("handOver.fromMissing") }]}
      >
        <ChoiceInput choices={choices} />
      </Form.Item>
      <Form.Item name="toUserId" label={say("handOver.to")}>
        <HandlerInput none={say("handOver.noTo")} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("handOver.reason")}
        rules={[{ required: true, whitespace: true, message: say("handOver.reasonMissing") }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

function Outcome({ done }: { readonly done: Done }): ReactElement {
  const say = usePolicyWords();
  const { moved, refused, measures } = done.answer;
  const count = moved.length;
  const nothing = count + measures + refused.length === 0;
  return (
    <div role="status">
      {nothing && <p>{say("handOver.nothing")}</p>}
      {!nothing && done.released && <p>{say("handOver.released", { count })}</p>}
      {!nothing && !done.released && <p>{say("handOver.moved", { count, measures })}</p>}
      {refused.length > 0 && (
        <>
          <p>{say("handOver.refused", { count: refused.length })}</p>
          <ul className={css["refused"]}>
            {refused.map(({ id, number, message }) => (
              <li key={id}>
                <Link to={`/feedback/${id}`}>{number}</Link> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
