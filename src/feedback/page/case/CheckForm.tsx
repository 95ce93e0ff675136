import { Form, Input, Radio } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { toast } from "../../../ui/toast.ts";
import type { checkFeedbackRoute } from "../../contract/feedback-work.ts";
import { useRefresh, useRevision, useWork, type Measure } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import css from "./CheckForm.module.css";
import { FileList } from "./FileList.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { viewStep } from "./next-step.ts";
import { OverrideField } from "./StepForm.tsx";

interface CheckValues {
  readonly lines?: Readonly<Record<string, { readonly ok?: boolean; readonly note?: string }>>;
  readonly problemSolved?: boolean;
  readonly passed?: boolean;
  readonly reason?: string;
  readonly override?: string;
}

/** The result check: a line per short-term measure, whether the problem is solved, and the verdict. */
export function CheckForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const refresh = useRefresh();
  const revision = useRevision(feedback.id);
  const work = useWork(feedback.id);
  const [form] = Form.useForm<CheckValues>();
  const measures = work.data?.measures.filter(
    ({ term, round }) => term === "short" && round === feedback.round,
  );
  const save = async (values: CheckValues): Promise<void> => {
    const { lines = {}, problemSolved = false, passed = false, reason, override } = values;
    await request<typeof checkFeedbackRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/checks",
      params: { id: feedback.id },
      body: {
        revision: revision(),
        passed,
        problemSolved,
        lines: (measures ?? []).map(({ id }) => ({
          measureId: id,
          ok: lines[id]?.ok ?? false,
          note: lines[id]?.note ?? "",
        })),
        ...(!passed && reason && { reason }),
        ...(override && { override: { reason: override } }),
      },
    });
    await refresh();
    toast(say(passed ? "check.passed" : "check.failed"));
  };
  return (
    <FormDialog<CheckValues>
      title={`${say("check.title")} · ${feedback.number}`}
      save={say("check.save")}
      form={form}
      fields={[]}
      onSave={save}
      onClose={onClose}
    >
      <p className="hy-second">{say("check.note")}</p>
      {measures === undefined ? <LoadingState /> : <Lines measures={measures} />}
      <Verdict measures={measures ?? []} />
      <Override />
    </FormDialog>
  );
}

function Lines({ measures }: { readonly measures: readonly Measure[] }): ReactElement {
  const say = useWorkWords();
  if (measures.length === 0) return <p>{say("check.noMeasures")}</p>;
  return (
    <ol className={css["lines"]}>
      {measures.map((measure) => (
        <li key={measure.id}>
          <p>{measure.text}</p>
          {measure.result && <p className="hy-second">{measure.result}</p>}
          <FileList files={measure.evidence} mayRemove={false} />
          {measure.evidence.length === 0 && <p className="hy-third">{say("check.noEvidence")}</p>}
          <div className={css["line"]}>
            <Form.Item
              name={["lines", measure.id, "ok"]}
              rules={[{ required: true, message: say("check.lineMissing") }]}
            >
              <Radio.Group
                aria-label={measure.text}
                options={[
                  { value: true, label: say("check.ok") },
                  { value: false, label: say("check.notOk") },
                ]}
              />
            </Form.Item>
            <Form.Item name={["lines", measure.id, "note"]} className={css["note"] ?? ""}>
              <Input
                aria-label={say("check.lineNote")}
                placeholder={say("check.lineNote")}
                maxLength={1_000}
              />
            </Form.Item>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Verdict({ measures }: { readonly measures: readonly Measure[] }): ReactElement {
  const say = useWorkWords();
  const passed = Form.useWatch<boolean | undefined>("passed");
  return (
    <>
      <Form.Item
        name="problemSolved"
        label={say("check.solved")}
        rules={[{ required: true, message: say("check.solvedMissing") }]}
      >
        <Radio.Group
          aria-label={say("check.solved")}
          options={[
            { value: true, label: say("check.yes") },
            { value: false, label: say("check.no") },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="passed"
        label={say("check.verdict")}
        dependencies={["lines", "problemSolved"]}
        rules={[
          { required: true, message: say("check.verdictMissing") },
          ({ getFieldsValue }) => ({
            validator: async (_, wanted?: boolean) => {
              const { lines, problemSolved } = getFieldsValue(true) as CheckValues;
              const isWhole =
                measures.every(({ id }) => lines?.[id]?.ok !== false) && problemSolved !== false;
              if (wanted === true && !isWhole) throw new Error(say("check.cannotPass"));
            },
          }),
        ]}
      >
        <Radio.Group
          aria-label={say("check.verdict")}
          options={[
            { value: true, label: say("check.pass") },
            { value: false, label: say("check.fail") },
          ]}
        />
      </Form.Item>
      {passed === false && (
        <Form.Item
          name="reason"
          label={say("check.reason")}
          rules={[{ required: true, whitespace: true, message: say("check.reasonMissing") }]}
        >
          <Input.TextArea rows={3} maxLength={1_000} />
        </Form.Item>
      )}
    </>
  );
}

function Override(): ReactElement | null {
  const { feedback } = useCase();
  const offered = feedback.steps.find(({ act }) => act === "pass_check");
  return offered && viewStep(offered).overridable ? <OverrideField required /> : null;
}
