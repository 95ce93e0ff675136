import { Form, Input, Radio } from "antd";
import { use, useMemo, type ReactElement } from "react";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Act } from "../../domain/life/case-facts.ts";
import { DepartmentInput, HandlerInput } from "../feedback-parts/HandlerInput.tsx";
import { useTakeStep } from "../feedback-queries.ts";
import { instantAt, localAt } from "../feedback-zone-time.ts";
import { refusalText, useCaseWords, useLifeWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { FormDialog } from "./FormDialog.tsx";
import { viewStep } from "./next-step.ts";
import { GRAVE, STEP_FIELDS, TELLS, type StepField } from "./step-fields.ts";
import { SurvivorInput } from "./SurvivorInput.tsx";
import { TellInput, type TellValues } from "./TellInput.tsx";

interface StepValues {
  readonly reason?: string;
  readonly departmentId?: string | null;
  readonly handlerId?: string | null;
  /** As the field has it: `2026-11-25T17:30`. */
  readonly end?: string;
  readonly into?: string | null;
  readonly outcome?: "praise" | "solved_at_first_contact";
  readonly override?: string;
  readonly tell?: TellValues;
}

const NOTES = {
  pause: "pauseNote",
  merge: "mergeNote",
  reject: "rejectNote",
  refer: "referNote",
  withdraw: "withdrawNote",
  close_at_once: "closeAtOnceNote",
  review_close: "reviewCloseNote",
  restore: "restoreNote",
  reopen: "reopenNote",
} as const;

/** What a step needs, asked for in one place. */
export function StepForm(props: { readonly act: Act; readonly onClose: () => void }): ReactElement {
  const { act, onClose } = props;
  const { feedback } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  const zone = use(ZoneContext);
  const takeStep = useTakeStep(feedback.id);
  const [form] = Form.useForm<StepValues>();
  const fields = STEP_FIELDS[act] ?? [];
  const name = life(`acts.${act}`);
  const save = async (values: StepValues): Promise<void> => {
    const { end, override, reason, departmentId, handlerId, into, outcome, tell } = values;
    await takeStep({
      act,
      ...(reason && { reason }),
      ...(departmentId && { departmentId }),
      ...(handlerId && { handlerId }),
      ...(into && { into }),
      ...(outcome && { outcome }),
      ...(end && { expiresAt: instantAt(end, zone) }),
      ...(override && { override: { reason: override } }),
      ...(tell && { tell }),
    });
    toast(say("next.taken", { act: name }));
  };
  const refusals = feedback.steps.find((step) => step.act === act)?.refusals ?? [];
  const note = act in NOTES ? NOTES[act as keyof typeof NOTES] : null;
  return (
    <FormDialog<StepValues>
      title={`${name} · ${feedback.number}`}
      save={name}
      danger={GRAVE.has(act)}
      form={form}
      initial={{
        departmentId: feedback.departmentId,
        ...(act === "close_at_once" && {
          outcome: feedback.voice === "praise" ? "praise" : "solved_at_first_contact",
        }),
      }}
      fields={["reason", "departmentId", "handlerId", "expiresAt", "into", "outcome", "tell.text"]}
      onSave={save}
      onClose={onClose}
    >
      {note !== null && <p className="hy-second">{say(`step.${note}`)}</p>}
      <div style={{ marginTop: 12 }}>
        {fields.map((field) => (
          <StepInput key={field} field={field} act={act} />
        ))}
        {TELLS.has(act) && refusals.includes("customer-told") && <TellInput feedback={feedback} />}
      </div>
      <OverrideInput act={act} />
    </FormDialog>
  );
}

function StepInput({ field, act }: { readonly field: StepField; readonly act: Act }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  const zone = use(ZoneContext);
  if (field === "who") return <WhoInput isNew={act === "assign"} />;
  if (field === "reason")
    return (
      <Form.Item
        name="reason"
        label={say("step.reason")}
        rules={[{ required: true, whitespace: true, message: say("step.reasonMissing") }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
    );
  if (field === "end")
    return (
      <Form.Item
        name="end"
        label={say("step.ends")}
        rules={[
          { required: true, message: say("step.endsMissing") },
          {
            validator: async (_, end?: string) => {
              if (end && end <= localAt(Date.now(), zone)) throw new Error(say("step.endsMissing"));
            },
          },
        ]}
      >
        <Input type="datetime-local" />
      </Form.Item>
    );
  if (field === "into")
    return (
      <Form.Item
        name="into"
        label={say("step.into")}
        rules={[{ required: true, message: say("step.intoMissing") }]}
      >
        <SurvivorInput ownId={feedback.id} />
      </Form.Item>
    );
  return (
    <Form.Item
      name="outcome"
      label={say("step.outcome")}
      rules={[{ required: true, message: say("step.outcomeMissing") }]}
    >
      <Radio.Group
        aria-label={say("step.outcome")}
        options={(["solved_at_first_contact", "praise"] as const).map((value) => ({
          value,
          label: life(`outcomes.${value}`),
        }))}
      />
    </Form.Item>
  );
}

/** Who handled an earlier round is named as such: another should have it now. */
function WhoInput({ isNew }: { readonly isNew: boolean }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const departmentId = Form.useWatch<string | null>("departmentId") ?? null;
  const handlerId = Form.useWatch<string | null>("handlerId") ?? null;
  const notes = useMemo(
    () =>
      new Map(
        feedback.handlers
          .filter(({ round }) => round < feedback.round)
          .map(({ userId, round }) => [userId, say("step.handledRound", { round })]),
      ),
    [feedback, say],
  );
  return (
    <>
      <Form.Item
        name="departmentId"
        label={say("step.department")}
        rules={[{ required: isNew, message: say("step.departmentMissing") }]}
      >
        <DepartmentInput />
      </Form.Item>
      <Form.Item
        name="handlerId"
        label={say("step.handler")}
        rules={[{ required: true, message: say("step.handlerMissing") }]}
      >
        <HandlerInput departmentId={departmentId} notes={notes} />
      </Form.Item>
      {handlerId !== null && notes.has(handlerId) && <OverrideField required={false} />}
    </>
  );
}

/** Where duties that must be apart stand against the step: what, and why they are passed over. */
function OverrideInput({ act }: { readonly act: Act }): ReactElement | null {
  const { feedback } = useCase();
  const life = useLifeWords();
  const offered = feedback.steps.find((step) => step.act === act);
  const step = offered && viewStep(offered);
  if (!step || step.state !== "blocked") return null;
  return (
    <>
      <ul className="hy-second" style={{ paddingInlineStart: 18 }}>
        {step.refusals.map((code) => (
          <li key={code}>{refusalText(life, code)}</li>
        ))}
      </ul>
      {step.overridable && <OverrideField required />}
    </>
  );
}

/** A small team's reason for not keeping duties apart. */
export function OverrideField({ required }: { readonly required: boolean }): ReactElement {
  const say = useCaseWords();
  return (
    <Form.Item
      name="override"
      label={say("step.override")}
      extra={say("step.overrideNote")}
      rules={[{ required, whitespace: true, message: say("step.overrideMissing") }]}
    >
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}
