import { Button, Form, Input, Radio } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { sendSurveyRoute } from "../../contract/feedback-sending.ts";
import { useRefresh, useWork, type Feedback } from "../feedback-queries.ts";
import css from "./Sending.module.css";
import { useCodeWord, useSendingWords } from "./sms-words.ts";

const CHANNELS = ["sms", "email", "other"] as const;
type Channel = (typeof CHANNELS)[number];

interface SurveyValues {
  readonly channel: Channel;
  readonly note?: string;
}

interface SurveyFormProps {
  readonly feedback: Feedback;
  readonly onClose: () => void;
}

/** By which way the customer is asked; ways that are closed say why. */
export function SurveyForm({ feedback, onClose }: SurveyFormProps): ReactElement {
  const say = useSendingWords();
  const words = useUiWords();
  const why = useCodeWord("obstacles");
  const refresh = useRefresh();
  const work = useWork(feedback.id);
  const [form] = Form.useForm<SurveyValues>();
  const { submit, busy, error } = useSubmit<SurveyValues>(form, async (values) => {
    await request<typeof sendSurveyRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/surveys",
      params: { id: feedback.id },
      body: values,
    });
    toast(say(values.channel === "other" ? "survey.noted" : "survey.queued"));
    await refresh();
    onClose();
  });
  const obstacles: Readonly<Record<Channel, string | null>> = {
    sms: work.data?.mayText.survey ?? null,
    email: feedback.contact.email === null ? "no-email" : null,
    other: null,
  };
  const first = CHANNELS.find((channel) => obstacles[channel] === null) ?? "other";
  const channel = Form.useWatch<Channel | undefined>("channel", form) ?? first;
  return (
    <Dialog open title={`${say("survey.title")} · ${feedback.number}`} onClose={onClose}>
      <Form<SurveyValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ channel: first }}
        onFinish={submit}
        className={css["form"] ?? ""}
      >
        <Form.Item name="channel" label={say("survey.channel")}>
          <Radio.Group
            vertical
            options={CHANNELS.map((value) => ({
              value,
              disabled: obstacles[value] !== null,
              label: (
                <>
                  {say(`survey.channels.${value}`)}{" "}
                  {obstacles[value] !== null && <span className="hy-third">{why(obstacles[value])}</span>}
                </>
              ),
            }))}
          />
        </Form.Item>
        {channel === "other" && (
          <>
            {feedback.customerUrl !== "" && (
              <p className={`hy-second ${css["link"]}`}>
                {say("survey.linkNote")} {feedback.customerUrl}
              </p>
            )}
            <Form.Item
              name="note"
              label={say("survey.how")}
              rules={[{ required: true, whitespace: true, message: say("survey.howMissing") }]}
            >
              <Input maxLength={300} placeholder={say("survey.howHint")} />
            </Form.Item>
          </>
        )}
        <FormProblem error={error} fields={["note"]} />
        <div className={css["foot"]}>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {say(channel === "other" ? "survey.saveOther" : "survey.save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
