import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Mailing, removeMailingRoute } from "../../contract/survey-mailing.ts";
import { AudienceStep } from "./AudienceStep.tsx";
import { CheckStep, SendButton } from "./CheckStep.tsx";
import { changeOf, editOf, isSame, type MailingEdit } from "./draft-change.ts";
import { saveDraft, useKeepMailing, type MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";
import { RemindersStep } from "./RemindersStep.tsx";
import { StepList, type MailingStep } from "./StepList.tsx";
import { WordsStep } from "./WordsStep.tsx";

interface MailingDraftProps {
  readonly place: MailingPlace;
  readonly mailing: Mailing;
}

const LAST = 3;

/** Prepares a mailing in four steps; every move saves. */
export function MailingDraft({ place, mailing }: MailingDraftProps): ReactElement {
  const say = useMailingWords();
  const keep = useKeepMailing(place);
  const [step, setStep] = useState<MailingStep>(0);
  const [edit, setEdit] = useState<MailingEdit>(() => editOf(mailing));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const dirty = !isSame(edit, editOf(mailing));
  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    setBusy(true);
    setError(null);
    try {
      keep(await saveDraft(place, mailing.revision, changeOf(edit)));
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const go = async (to: MailingStep): Promise<void> => {
    if (await save()) setStep(to);
  };
  const change = (part: Partial<MailingEdit>): void => setEdit((before) => ({ ...before, ...part }));
  const parts = { edit, change };
  return (
    <>
      <StepList at={step} onGo={(to) => void go(to)} />
      <div className={`hy-card ${css["step"]}`}>
        {step === 0 && <AudienceStep {...parts} />}
        {step === 1 && <WordsStep {...parts} surveyId={place.surveyId} />}
        {step === 2 && <RemindersStep {...parts} />}
        {step === 3 && <CheckStep place={place} mailing={mailing} />}
        <FormProblem error={error} />
        <div className={css["acts"]}>
          {step > 0 && (
            <Button onClick={() => void go((step - 1) as MailingStep)}>{say("steps.previous")}</Button>
          )}
          {step < LAST && (
            <Button type="primary" loading={busy} onClick={() => void go((step + 1) as MailingStep)}>
              {say("steps.next")}
            </Button>
          )}
          {step === LAST && <SendButton place={place} mailing={mailing} />}
          {step < LAST && (
            <Button
              disabled={!dirty || busy}
              onClick={() => void save().then((saved) => saved && toast(say("steps.saved")))}
            >
              {say("steps.save")}
            </Button>
          )}
          <span className={css["space"]} />
          <RemoveButton place={place} name={mailing.name} />
        </div>
      </div>
    </>
  );
}

function RemoveButton({
  place,
  name,
}: {
  readonly place: MailingPlace;
  readonly name: string;
}): ReactElement {
  const say = useMailingWords();
  const navigate = useNavigate();
  const remove = async (): Promise<void> => {
    await request<typeof removeMailingRoute>({
      method: "delete",
      path: "/api/v1/surveys/{id}/mailings/{mailingId}",
      params: { id: place.surveyId, mailingId: place.mailingId },
    });
    toast(say("steps.removed"));
    await navigate(`/surveys/${place.surveyId}/channels?tab=mail`);
  };
  return (
    <ConfirmButton
      danger
      type="text"
      label={say("steps.remove")}
      question={say("steps.removeQuestion", { name })}
      onConfirm={remove}
    >
      {say("steps.removeText")}
    </ConfirmButton>
  );
}
