import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import type { sendMailingTestRoute } from "../../contract/survey-mailing.ts";
import type { MailKind } from "../../domain/mailing/mailing.ts";
import css from "./CheckStep.module.css";
import type { MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";

interface TestMailsProps {
  readonly place: MailingPlace;
  readonly hasReminders: boolean;
  readonly disabled: boolean;
}

/** Sends oneself what customers would get. */
export function TestMails({ place, hasReminders, disabled }: TestMailsProps): ReactElement {
  const say = useMailingWords();
  const [busy, setBusy] = useState<MailKind | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (kind: MailKind): Promise<void> => {
    setBusy(kind);
    setError(null);
    try {
      const { address } = await request<typeof sendMailingTestRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/mailings/{mailingId}/test-mails",
        params: { id: place.surveyId, mailingId: place.mailingId },
        body: { kind },
      });
      toast(say("check.testSent", { address }));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(null);
    }
  };
  const button = (kind: MailKind, label: string): ReactElement => (
    <Button disabled={disabled} loading={busy === kind} onClick={() => void send(kind)}>
      {label}
    </Button>
  );
  return (
    <>
      <h3 className={css["part"]}>{say("check.test")}</h3>
      <p className="hy-third">{say("check.testNote")}</p>
      <div className={css["tests"]}>
        {button("invitation", say("check.testInvitation"))}
        {hasReminders && button("reminder", say("check.testReminder"))}
      </div>
      <FormProblem error={error} />
    </>
  );
}
