import type { ReactElement } from "react";
import { CallForm } from "./CallForm.tsx";
import type { CaseForm } from "./case-context.ts";
import { CheckForm } from "./CheckForm.tsx";
import { ExternalForm } from "./ExternalForm.tsx";
import { FactsForm } from "./FactsForm.tsx";
import { DoneForm, JudgeForm } from "./MeasureDoneForm.tsx";
import { MeasureForm } from "./MeasureForm.tsx";
import { PriorityForm } from "./PriorityForm.tsx";
import { StepForm } from "./StepForm.tsx";

/** The form that lies over the case. */
export function CaseForms(props: { readonly form: CaseForm; readonly onClose: () => void }): ReactElement {
  const { form, onClose } = props;
  switch (form.kind) {
    case "step":
      return <StepForm act={form.act} onClose={onClose} />;
    case "check":
      return <CheckForm onClose={onClose} />;
    case "call":
      return <CallForm onClose={onClose} />;
    case "facts":
      return <FactsForm onClose={onClose} />;
    case "external":
      return <ExternalForm onClose={onClose} />;
    case "priority":
      return <PriorityForm onClose={onClose} />;
    case "measure":
      return <MeasureForm measure={form.measure} onClose={onClose} />;
    case "done":
      return <DoneForm measure={form.measure} onClose={onClose} />;
    case "judge":
      return <JudgeForm measure={form.measure} onClose={onClose} />;
  }
}
