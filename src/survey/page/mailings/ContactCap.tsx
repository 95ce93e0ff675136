import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { saveContactPolicyRoute } from "../../contract/survey-mailing.ts";
import { MAILING_LIMITS } from "../../domain/mailing/mailing.ts";
import css from "./CheckStep.module.css";
import { useMailingWords } from "./mailing-words.ts";
import own from "./Mailings.module.css";
import { NumberField } from "./RemindersStep.tsx";

interface ContactCapProps {
  readonly capDays: number;
  readonly onSaved: () => void;
}

/** How many days lie between two survey contacts of a customer, and the way to change it. */
export function ContactCap({ capDays, onSaved }: ContactCapProps): ReactElement {
  const say = useMailingWords();
  const ui = useUiWords();
  const mayEdit = useMay("mayEditContactPolicy");
  const [days, setDays] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const close = (): void => setDays(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await request<typeof saveContactPolicyRoute>({
        method: "put",
        path: "/api/v1/survey-contact-policy",
        body: { capDays: days ?? capDays },
      });
      toast(say("check.capSaved"));
      close();
      onSaved();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const footer = (
    <>
      <Button onClick={close}>{ui("cancel")}</Button>
      <Button type="primary" loading={busy} onClick={() => void save()}>
        {ui("save")}
      </Button>
    </>
  );
  return (
    <div className={css["cap"]}>
      {capDays === 0 ? say("check.capNone") : say("check.cap", { days: capDays, count: capDays })}
      {mayEdit && (
        <Button size="small" onClick={() => setDays(capDays)}>
          {say("check.capEdit")}
        </Button>
      )}
      <Dialog open={days !== null} title={say("check.capTitle")} onClose={close} footer={footer}>
        <label className={own["field"]}>
          <span className={own["label"]}>{say("check.capDays")}</span>
          <NumberField value={days ?? capDays} range={MAILING_LIMITS.capDays} onChange={setDays} />
          <span className={own["hint"]}>{say("check.capNote")}</span>
        </label>
        <FormProblem error={error} />
      </Dialog>
    </div>
  );
}
