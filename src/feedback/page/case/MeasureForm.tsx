import { Form, Input, InputNumber, Radio } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { DateInput } from "../../../ui/DateInput.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { addMeasureRoute, changeMeasureRoute } from "../../contract/feedback-work.ts";
import { MEASURE_KINDS, type MeasureKind } from "../../domain/work/measure.ts";
import { HandlerInput } from "../feedback-parts/HandlerInput.tsx";
import { useRepeatKey } from "../feedback-parts/use-repeat-key.ts";
import { useRefresh, type Measure } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { FormDialog } from "./FormDialog.tsx";
import css from "./MeasureForm.module.css";

interface MeasureValues {
  readonly term: "short" | "long";
  readonly kind: MeasureKind;
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly resources?: string;
  readonly cost?: number | null;
  readonly checkOn?: string | null;
}

interface MeasureFormProps {
  /** Null: a new one. */
  readonly measure: Measure | null;
  readonly onClose: () => void;
}

/** What is done, by whom, until when, at what cost. */
export function MeasureForm({ measure, onClose }: MeasureFormProps): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const ui = useUiWords();
  const refresh = useRefresh();
  const [form] = Form.useForm<MeasureValues>();
  const keyFor = useRepeatKey();
  const save = async (values: MeasureValues): Promise<void> => {
    const { checkOn, ...rest } = values;
    const wanted = { ...rest, ...(values.term === "long" && { checkOn: checkOn ?? null }) };
    if (measure === null) await add(feedback.id, wanted, keyFor(wanted));
    else await change(feedback.id, measure, wanted);
    await refresh();
    toast(say("measures.saved"));
  };
  return (
    <FormDialog<MeasureValues>
      title={say(measure === null ? "measures.add" : "measures.editTitle")}
      name={measure?.id ?? "new"}
      save={measure === null ? say("measures.add") : ui("save")}
      form={form}
      initial={measure === null ? firstValues(feedback.handlerId) : valuesOf(measure)}
      fields={["term", "kind", "text", "ownerId", "dueOn", "resources", "cost", "checkOn"]}
      onSave={save}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  );
}

const USUAL_KIND = { short: "rework", long: "process" } as const;

function firstValues(handlerId: string | null): Partial<MeasureValues> {
  return { term: "short", kind: USUAL_KIND.short, ownerId: handlerId, dueOn: null };
}

function valuesOf({ term, kind, text, ownerId, dueOn, resources, cost, checkOn }: Measure): MeasureValues {
  return { term, kind, text, ownerId, dueOn, resources, cost, checkOn };
}

async function add(id: string, body: MeasureValues, idempotencyKey: string): Promise<void> {
  await request<typeof addMeasureRoute>({
    method: "post",
    path: "/api/v1/feedback/{id}/measures",
    params: { id },
    body,
    idempotencyKey,
  });
}

async function change(id: string, measure: Measure, values: MeasureValues): Promise<void> {
  await request<typeof changeMeasureRoute>({
    method: "patch",
    path: "/api/v1/feedback/{id}/measures/{measureId}",
    params: { id, measureId: measure.id },
    body: { ...values, revision: measure.revision },
  });
}

function Fields(): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const form = Form.useFormInstance<MeasureValues>();
  const term = Form.useWatch<"short" | "long" | undefined>("term");
  // Nobody repairs in the long term: the usual kind follows until one is chosen.
  const followTerm = (chosen: unknown): void => {
    if (!form.isFieldTouched("kind"))
      form.setFieldValue("kind", USUAL_KIND[chosen === "long" ? "long" : "short"]);
  };
  return (
    <>
      <Form.Item
        name="text"
        label={say("measures.text")}
        rules={[{ required: true, whitespace: true, message: say("measures.textMissing") }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <div className={css["two"]}>
        <Form.Item name="term" label={say("measures.term")}>
          <Radio.Group
            aria-label={say("measures.term")}
            onChange={({ target }) => followTerm(target.value)}
            options={(["short", "long"] as const).map((value) => ({
              value,
              label: say(`measures.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={say("measures.kind")}>
          <ChoiceInput
            choices={MEASURE_KINDS.map((value) => ({ value, label: say(`measures.kinds.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="ownerId"
          label={say("measures.owner")}
          rules={[{ required: true, message: say("measures.ownerMissing") }]}
        >
          <HandlerInput departmentId={feedback.departmentId} />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={say("measures.due")}
          rules={[{ required: true, message: say("measures.dueMissing") }]}
        >
          <DateInput />
        </Form.Item>
        {term === "long" && (
          <Form.Item name="checkOn" label={say("measures.checkOn")}>
            <DateInput />
          </Form.Item>
        )}
        <Form.Item name="cost" label={say("measures.cost")}>
          <InputNumber min={0} max={9_999_999_999} precision={2} style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item name="resources" label={say("measures.resources")}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
    </>
  );
}
