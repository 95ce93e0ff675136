import { useCallback, useMemo, useRef, useState, type ReactElement } from "react";
import type { Feedback } from "../feedback-queries.ts";
import { CaseContext, type CaseForm, type CaseView } from "./case-context.ts";
import { CaseForms } from "./CaseForms.tsx";
import { CaseHeader } from "./CaseHeader.tsx";
import css from "./CasePane.module.css";
import { CaseProblem } from "./CaseProblem.tsx";
import { ClassificationCard } from "./ClassificationCard.tsx";
import { Composer, type ComposerHandle } from "./Composer.tsx";
import { CompensationCard } from "../compensation/CompensationCard.tsx";
import { TaskCardsCard } from "../task-card/TaskCardsCard.tsx";
import { CaseCompany } from "../presence/CaseCompany.tsx";
import { ResponsibilityCard } from "../appraisal/ResponsibilityCard.tsx";
import { ReplyLetterCard } from "../reply-letter/ReplyLetterCard.tsx";
import { SurveyCard } from "../sms/SurveyCard.tsx";
import { HandlingFormLinks } from "../handling-form/HandlingFormLinks.tsx";
import { FactsCard } from "./FactsCard.tsx";
import { FilesCard } from "./FilesCard.tsx";
import { MeasuresCard } from "./MeasuresCard.tsx";
import { PeopleCard } from "./PeopleCard.tsx";
import { TimelineCard } from "./TimelineCard.tsx";
import { TwinsCard } from "./TwinsCard.tsx";
import { useAct, useCaseKeys, useClassification } from "./use-case-acts.ts";
import { VerbatimCard } from "./VerbatimCard.tsx";

/** Everything about one case, and what to do next. */
export function CaseSheet({ feedback }: { readonly feedback: Feedback }): ReactElement {
  const composer = useRef<ComposerHandle>(null);
  const [form, setForm] = useState<CaseForm | null>(null);
  const [draft, setDraft] = useClassification(feedback);
  const { act, error, busy } = useAct(feedback, { draft, setDraft }, setForm);
  const compose = useCallback<CaseView["compose"]>((kind, tells) => composer.current?.write(kind, tells), []);
  useCaseKeys(feedback, act, compose);
  const view = useMemo(
    () => ({ feedback, draft, setDraft, show: setForm, compose, act }),
    [feedback, draft, setDraft, compose, act],
  );
  return (
    <CaseContext value={view}>
      <article className={css["sheet"]}>
        <CaseCompany feedback={feedback} form={form} />
        <CaseHeader busy={busy} />
        <CaseProblem error={error} />
        <div className={css["columns"]}>
          <div className={css["column"]}>
            <VerbatimCard />
            <ClassificationCard />
          </div>
          <div className={`${css["column"]} ${css["side"]}`}>
            <TwinsCard />
            <FactsCard />
            <HandlingFormLinks feedbackId={feedback.id} />
            <PeopleCard />
            <ResponsibilityCard feedbackId={feedback.id} />
          </div>
          <div className={css["column"]}>
            <MeasuresCard />
            <ReplyLetterCard feedback={feedback} />
            <TaskCardsCard feedbackId={feedback.id} />
            <CompensationCard feedbackId={feedback.id} />
            <SurveyCard feedback={feedback} />
            <Composer ref={composer} />
            <TimelineCard />
            <FilesCard />
          </div>
        </div>
      </article>
      {form !== null && <CaseForms form={form} onClose={() => setForm(null)} />}
    </CaseContext>
  );
}
