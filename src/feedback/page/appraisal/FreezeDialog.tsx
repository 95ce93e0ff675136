import { Checkbox, Form, Input } from "antd";
import type { ReactElement } from "react";
import { toast } from "../../../ui/toast.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useFreeze, useSheet, type Sheet } from "./appraisal-queries.ts";
import css from "./Appraisal.module.css";
import { useAppraisalWords } from "./appraisal-words.ts";

interface Values {
  readonly reason?: string;
  readonly withPending?: boolean;
}

interface FreezeDialogProps {
  readonly sheet: Sheet;
  readonly onFrozen: () => void;
  readonly onClose: () => void;
}

/** Freezes a month for good, or corrects it by a further version. */
export function FreezeDialog({ sheet, onFrozen, onClose }: FreezeDialogProps): ReactElement {
  const say = useAppraisalWords();
  const freeze = useFreeze();
  const [form] = Form.useForm<Values>();
  const { month, versions } = sheet;
  // What does not count yet is asked of now, not of the version that is shown.
  const pending = useSheet(month, null, true).data?.pending.length ?? 0;
  const latest = versions[0]?.version ?? 0;
  const isFirst = latest === 0;
  const save = async ({ reason = "", withPending = false }: Values): Promise<void> => {
    await freeze({ month, version: latest, reason, withPending });
    toast(isFirst ? say("sheet.freezeDone", { month }) : say("sheet.correctDone", { version: latest + 1 }));
    onFrozen();
  };
  return (
    <ExtraDialog<Values>
      title={
        isFirst
          ? say("sheet.freezeTitle", { month })
          : say("sheet.correctTitle", { month, version: latest + 1 })
      }
      save={say(isFirst ? "sheet.freeze" : "sheet.correct")}
      form={form}
      fields={["reason", "withPending"]}
      onSave={save}
      onClose={onClose}
    >
      <p className={`hy-second ${css["intro"]}`}>{say(isFirst ? "sheet.freezeNote" : "sheet.correctNote")}</p>
      {!isFirst && (
        <Form.Item
          name="reason"
          label={say("sheet.reason")}
          rules={[{ required: true, whitespace: true, message: say("sheet.reasonMissing") }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1_000} />
        </Form.Item>
      )}
      {pending > 0 && (
        <Form.Item name="withPending" valuePropName="checked">
          <Checkbox>{say("sheet.withPending", { count: pending })}</Checkbox>
        </Form.Item>
      )}
    </ExtraDialog>
  );
}
