import { Form, Input, Radio } from "antd";
import { use, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { InstantText, ZoneContext } from "../../../ui/DateText.tsx";
import { toast } from "../../../ui/toast.ts";
import { DISPOSITIONS, type Disposition } from "../../../outreach/domain/callback/disposition.ts";
import type { callBackRoute } from "../../contract/feedback-work.ts";
import { useRefresh, useRevision, useWork } from "../feedback-queries.ts";
import { instantAt } from "../feedback-zone-time.ts";
import { useWorkWords } from "../feedback-words.ts";
import css from "./CallForm.module.css";
import { useCase } from "./case-context.ts";
import { FormDialog } from "./FormDialog.tsx";
import { viewStep } from "./next-step.ts";
import { OverrideField } from "./StepForm.tsx";
import { WhomToCall } from "./WhomToCall.tsx";

interface CallValues {
  readonly disposition?: Disposition;
  readonly satisfaction?: "satisfied" | "partly" | "dissatisfied";
  readonly score?: number;
  readonly emotionBefore?: number;
  readonly emotionNow?: number;
  readonly note?: string;
  readonly again?: string;
  readonly override?: string;
}

/** One call to the customer: what became of it, and where somebody answered, what the customer thinks. */
export function CallForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const zone = use(ZoneContext);
  const refresh = useRefresh();
  const revision = useRevision(feedback.id);
  const [form] = Form.useForm<CallValues>();
  const save = async (values: CallValues): Promise<void> => {
    const { disposition = "answered", note, again, override, ...judged } = values;
    await request<typeof callBackRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/calls",
      params: { id: feedback.id },
      body: {
        revision: revision(),
        disposition,
        ...(note && { note }),
        ...(disposition === "answered" && judged),
        ...(disposition === "appointment" && again && { againAt: instantAt(again, zone) }),
        ...(override && { override: { reason: override } }),
      },
    });
    await refresh();
    toast(say(doneWord(disposition, judged.satisfaction)));
  };
  return (
    <FormDialog<CallValues>
      title={`${say("call.title")} · ${feedback.number}`}
      save={say("call.save")}
      form={form}
      initial={{ disposition: "answered" }}
      fields={["note", "score"]}
      onSave={save}
      onClose={onClose}
    >
      <SoFar />
      <Form.Item
        name="disposition"
        label={say("call.disposition")}
        rules={[{ required: true, message: say("call.dispositionMissing") }]}
      >
        <ChoiceInput
          choices={DISPOSITIONS.map((value) => ({ value, label: say(`call.dispositions.${value}`) }))}
        />
      </Form.Item>
      <Outcome />
      <Form.Item name="note" label={say("call.comment")}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <Override />
    </FormDialog>
  );
}

function doneWord(disposition: Disposition, satisfaction: CallValues["satisfaction"]) {
  if (disposition !== "answered") return "call.noted" as const;
  return satisfaction === "satisfied" ? ("call.closed" as const) : ("call.nextRound" as const);
}

/** Whom to call, and what became of the earlier calls of this round. */
function SoFar(): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const { data } = useWork(feedback.id);
  const attempts = data?.attempts.filter(({ round }) => round === feedback.round) ?? [];
  return (
    <div className={css["sofar"]}>
      <WhomToCall />
      <p className="hy-second">
        {attempts.length === 0 ? say("call.noAttempts") : say("call.attempts", { count: attempts.length })}
      </p>
      {attempts.length > 0 && (
        <ul>
          {attempts.map((attempt) => (
            <li key={attempt.id}>
              <InstantText instant={attempt.at} /> {say(`call.dispositions.${attempt.disposition}`)} ·{" "}
              {attempt.madeByName}
            </li>
          ))}
        </ul>
      )}
      <p className="hy-third">{say("call.note")}</p>
    </div>
  );
}

const SCORES = ["5", "4", "3", "2", "1"] as const;
const EMOTIONS = ["1", "2", "3"] as const;

function Outcome(): ReactElement | null {
  const say = useWorkWords();
  const disposition = Form.useWatch<Disposition | undefined>("disposition");
  const satisfaction = Form.useWatch<CallValues["satisfaction"]>("satisfaction");
  if (disposition === "appointment")
    return (
      <Form.Item
        name="again"
        label={say("call.again")}
        rules={[{ required: true, message: say("call.againMissing") }]}
      >
        <Input type="datetime-local" />
      </Form.Item>
    );
  if (disposition !== "answered") return null;
  const emotions = EMOTIONS.map((value) => ({ value: Number(value), label: say(`call.emotions.${value}`) }));
  return (
    <>
      <Form.Item
        name="satisfaction"
        label={say("call.satisfaction")}
        rules={[{ required: true, message: say("call.satisfactionMissing") }]}
        extra={satisfaction === "partly" ? say("call.partlyNote") : undefined}
      >
        <Radio.Group
          aria-label={say("call.satisfaction")}
          optionType="button"
          options={(["satisfied", "partly", "dissatisfied"] as const).map((value) => ({
            value,
            label: say(`call.satisfactions.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="score" label={say("call.score")}>
        <Radio.Group
          aria-label={say("call.score")}
          options={SCORES.map((value) => ({ value: Number(value), label: say(`call.grades.${value}`) }))}
        />
      </Form.Item>
      <div className={css["emotions"]}>
        <Form.Item name="emotionBefore" label={say("call.before")}>
          <Radio.Group aria-label={say("call.before")} options={emotions} />
        </Form.Item>
        <Form.Item name="emotionNow" label={say("call.now")}>
          <Radio.Group aria-label={say("call.now")} options={emotions} />
        </Form.Item>
      </div>
    </>
  );
}

function Override(): ReactElement | null {
  const { feedback } = useCase();
  const offered = feedback.steps.find(({ act }) => act === "call_satisfied");
  return offered && viewStep(offered).overridable ? <OverrideField required /> : null;
}
