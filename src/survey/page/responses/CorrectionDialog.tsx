import { Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ApiProblem } from "../../../ui/api-problem.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { correctResponseRoute } from "../../contract/response.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { plainText } from "../../domain/reading/name-question.ts";
import { AnswerInput } from "./AnswerInput.tsx";
import css from "./CorrectionDialog.module.css";
import { useRefreshResponses, type ResponseRecord } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";

interface CorrectionDialogProps {
  readonly open: boolean;
  readonly response: ResponseRecord;
  readonly definition: SurveyDefinition;
  readonly onClose: () => void;
}

/** Answers to put in the place of others, by question code; null takes an answer away. */
type Change = Readonly<Record<string, unknown>>;

/** Puts answers right, with a reason. */
export function CorrectionDialog(props: CorrectionDialogProps): ReactElement {
  const say = useResponseWords();
  return (
    <Dialog open={props.open} shape="end" title={say("correction.title")} onClose={props.onClose}>
      {props.open && <CorrectionForm {...props} />}
    </Dialog>
  );
}

function CorrectionForm(props: CorrectionDialogProps): ReactElement {
  const { definition, onClose } = props;
  const say = useResponseWords();
  const ui = useUiWords();
  const refresh = useRefreshResponses();
  // What is seen while correcting stays what was opened; the server compares its revision.
  const [response] = useState(props.response);
  const [change, setChange] = useState<Change>({});
  const [form] = Form.useForm<{ reason: string }>();
  const { submit, busy, error } = useSubmit<{ reason: string }>(form, async ({ reason }) => {
    await request<typeof correctResponseRoute>({
      method: "post",
      path: "/api/v1/responses/{id}/corrections",
      params: { id: response.id },
      body: { revision: response.revision, answers: { ...change }, reason: reason.trim() },
    });
    await refresh();
    toast(say("correction.saved"));
    onClose();
  });
  const count = Object.keys(change).length;
  const isStale = error instanceof ApiProblem && error.code === "conflict-response-corrected";
  return (
    <Form form={form} layout="vertical" onFinish={submit} initialValues={{ reason: "" }}>
      <p className="hy-second">{say("correction.note")}</p>
      <Questions response={response} definition={definition} change={change} onChange={setChange} />
      <p className="hy-third">{say("correction.dropped")}</p>
      <Form.Item
        name="reason"
        label={say("correction.reason")}
        rules={[{ required: true, whitespace: true, message: say("correction.reasonMissing") }]}
      >
        <Input.TextArea rows={2} maxLength={500} placeholder={say("correction.reasonHint")} />
      </Form.Item>
      <FormProblem error={error} fields={["reason"]} />
      <div className={css["buttons"]}>
        <span className="hy-third" role="status">
          {count === 0 ? say("correction.noChange") : say("correction.changed", { count })}
        </span>
        {isStale && (
          <Button
            onClick={() => {
              void refresh();
              onClose();
            }}
          >
            {say("correction.reload")}
          </Button>
        )}
        <Button onClick={onClose}>{ui("cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={count === 0}>
          {say("correction.save")}
        </Button>
      </div>
    </Form>
  );
}

interface QuestionsProps {
  readonly response: ResponseRecord;
  readonly definition: SurveyDefinition;
  readonly change: Change;
  readonly onChange: (change: Change) => void;
}

function Questions({ response, definition, change, onChange }: QuestionsProps): ReactElement {
  const say = useResponseWords();
  const language = useLanguage();
  const undo = (code: string): void => {
    const { [code]: _gone, ...rest } = change;
    onChange(rest);
  };
  const questions = definition.pages.flatMap((page) => page.questions);
  return (
    <div className={css["questions"]}>
      {questions.map((question) => {
        if (question.type === "section") return null;
        const { code } = question;
        const isChanged = Object.hasOwn(change, code);
        const before = response.answers[code] ?? null;
        const value = isChanged ? change[code] : before;
        return (
          <div
            key={code}
            role="group"
            aria-label={plainText(question.text, language)}
            className={css["question"]}
            data-changed={isChanged}
          >
            <p aria-hidden>{plainText(question.text, language)}</p>
            <AnswerInput
              question={question}
              value={value}
              onChange={(next) => onChange({ ...change, [code]: next })}
            />
            <div className={css["ways"]}>
              {value !== null && (
                <Button type="link" size="small" onClick={() => onChange({ ...change, [code]: null })}>
                  {say("correction.clear")}
                </Button>
              )}
              {isChanged && (
                <Button type="link" size="small" onClick={() => undo(code)}>
                  {say("correction.restore")}
                </Button>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
