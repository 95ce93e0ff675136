import { Alert, Form, Input, Radio } from "antd";
import { use, type ReactElement } from "react";
import { inZone } from "../../../ui/date-format.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { toast } from "../../../ui/toast.ts";
import { useNow } from "../../../ui/use-now.ts";
import type { FollowUpCheck } from "../../contract/feedback-follow-up-check.ts";
import { CHECK_VERDICTS, type CheckVerdict } from "../../domain/follow-up-checks/check-day.ts";
import css from "./FollowUpChecks.module.css";
import { useAppraisalWords } from "../appraisal/appraisal-words.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useJudge } from "./follow-up-queries.ts";

interface Values {
  readonly verdict: CheckVerdict;
  readonly note: string;
  readonly checkOn?: string | null;
  readonly override?: string;
}

/** Says whether a long-term measure is in place, with words. */
export function VerdictDialog(props: {
  readonly check: FollowUpCheck;
  readonly onClose: () => void;
}): ReactElement {
  const { check, onClose } = props;
  const say = useAppraisalWords();
  const judge = useJudge(check.id);
  const today = inZone(useNow(), use(ZoneContext)).date;
  const [form] = Form.useForm<Values>();
  const verdict = Form.useWatch("verdict", form);
  const save = async (values: Values): Promise<void> => {
    const { checkOn, override } = values;
    await judge({
      verdict: values.verdict,
      note: values.note,
      ...(values.verdict === "not_yet" && typeof checkOn === "string" && { checkOn }),
      ...(override !== undefined && { override: { reason: override } }),
      revision: check.revision,
    });
    toast(say("checks.saved"));
  };
  const isLater = (_: unknown, day: string | null | undefined): Promise<void> =>
    typeof day === "string" && day > today
      ? Promise.resolve()
      : Promise.reject(new Error(say("checks.nextDayMissing")));
  return (
    <ExtraDialog<Values>
      title={say("checks.judgeTitle")}
      keepAs={`verdict ${check.id}`}
      save={say("checks.save")}
      form={form}
      initial={{ verdict: check.doneAt === null ? "not_yet" : "in_place" }}
      fields={["verdict", "note", "checkOn", "override"]}
      onSave={save}
      onClose={onClose}
    >
      <p className={`hy-second ${css["intro"]}`}>{check.text}</p>
      <Form.Item name="verdict" label={say("checks.verdict")}>
        <Radio.Group
          aria-label={say("checks.verdict")}
          options={CHECK_VERDICTS.map((value) => ({ value, label: say(`checks.verdicts.${value}`) }))}
        />
      </Form.Item>
      <Hints check={check} verdict={verdict} />
      {verdict === "not_yet" && (
        <Form.Item name="checkOn" label={say("checks.nextDay")} rules={[{ validator: isLater }]}>
          <DateInput min={today} />
        </Form.Item>
      )}
      <Form.Item
        name="note"
        label={say("checks.words")}
        extra={say("checks.wordsHint")}
        rules={[{ required: true, whitespace: true, message: say("checks.wordsMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1_000} />
      </Form.Item>
      {check.mayOverride && (
        <Form.Item
          name="override"
          label={say("checks.override")}
          rules={[{ required: true, whitespace: true, message: say("checks.overrideMissing") }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1_000} />
        </Form.Item>
      )}
    </ExtraDialog>
  );
}

function Hints(props: {
  readonly check: FollowUpCheck;
  readonly verdict: CheckVerdict | undefined;
}): ReactElement | null {
  const say = useAppraisalWords();
  const { check, verdict } = props;
  if (verdict === undefined || verdict === "not_yet") return null;
  if (check.doneAt === null)
    return <Alert type="warning" title={say("checks.notDone")} style={{ marginBottom: 16 }} />;
  if (verdict === "in_place" && check.evidence.length === 0)
    return <Alert type="warning" title={say("checks.evidenceNeeded")} style={{ marginBottom: 16 }} />;
  return null;
}
