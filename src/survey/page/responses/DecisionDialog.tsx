import { Button, Form, Input } from "antd";
import { useEffect, useRef, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import css from "./DecisionDialog.module.css";
import { useResponseWords } from "./response-words.ts";

export type Verdict = "included" | "excluded";

interface DecisionDialogProps {
  /** Null: closed. */
  readonly verdict: Verdict | null;
  /** How many responses are decided on at once. */
  readonly count: number;
  readonly onClose: () => void;
  /** Does it; what it throws is told in the dialog. */
  readonly onDecide: (verdict: Verdict, reason: string) => Promise<void>;
}

const QUICK = {
  excluded: ["test", "duplicate", "careless", "wrong"],
  included: ["real", "different", "words"],
} as const;

/** Asks why responses are counted or left out. */
export function DecisionDialog(props: DecisionDialogProps): ReactElement {
  const { verdict, count, onClose } = props;
  const say = useResponseWords();
  const isOut = verdict === "excluded";
  const one = say(isOut ? "decision.excludeTitle" : "decision.includeTitle");
  const many = say(isOut ? "decision.excludeMany" : "decision.includeMany", { count });
  return (
    <Dialog open={verdict !== null} title={count === 1 ? one : many} onClose={onClose}>
      {verdict !== null && <DecisionForm {...props} verdict={verdict} />}
    </Dialog>
  );
}

function DecisionForm(props: DecisionDialogProps & { readonly verdict: Verdict }): ReactElement {
  const { verdict, onClose, onDecide } = props;
  const say = useResponseWords();
  const ui = useUiWords();
  const [form] = Form.useForm<{ reason: string }>();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The browser focuses the way out once the dialog is shown; here one goes on by typing.
    const timer = setTimeout(() => field.current?.querySelector("textarea")?.focus());
    return () => clearTimeout(timer);
  }, []);
  const { submit, busy, error } = useSubmit<{ reason: string }>(form, async ({ reason }) => {
    await onDecide(verdict, reason.trim());
  });
  const words =
    verdict === "excluded"
      ? QUICK.excluded.map((name) => say(`decision.excludeReasons.${name}`))
      : QUICK.included.map((name) => say(`decision.includeReasons.${name}`));
  return (
    <Form form={form} layout="vertical" onFinish={submit} initialValues={{ reason: "" }}>
      <div className={css["quick"]} role="group" aria-label={say("decision.quick")}>
        {words.map((reason) => (
          <Button key={reason} size="small" onClick={() => form.setFieldsValue({ reason })}>
            {reason}
          </Button>
        ))}
      </div>
      <div ref={field}>
        <Form.Item
          name="reason"
          label={say("decision.reason")}
          rules={[{ required: true, whitespace: true, message: say("decision.reasonMissing") }]}
        >
          <Input.TextArea
            rows={2}
            maxLength={500}
            placeholder={say("decision.reasonHint")}
            onPressEnter={(event) => {
              if (event.nativeEvent.isComposing || event.shiftKey) return;
              event.preventDefault();
              form.submit();
            }}
          />
        </Form.Item>
      </div>
      <FormProblem error={error} fields={["reason"]} />
      <div className={css["buttons"]}>
        <Button onClick={onClose}>{ui("cancel")}</Button>
        <Button type="primary" danger={verdict === "excluded"} htmlType="submit" loading={busy}>
          {say(verdict === "excluded" ? "decision.exclude" : "decision.include")}
        </Button>
      </div>
    </Form>
  );
}
