import { Suspense, type ReactElement } from "react";
import { LoadingRing } from "../../../ui/LoadingState.tsx";
import { toast } from "../../../ui/toast.ts";
import { QuestionCheckPanel } from "../question-check/QuestionCheckPanel.tsx";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { FaultList } from "./FaultList.tsx";

/** What is unfinished, and what the question check suggests. `onLeave`: somebody goes to a question. */
export function CheckSide({ onLeave }: { readonly onLeave?: () => void }): ReactElement {
  const { definition, edit, select } = useBuilder();
  const go = (code: string | null): void => {
    select(code);
    onLeave?.();
  };
  return (
    <div className={css["check"]}>
      <FaultList onSelect={go} />
      <Suspense fallback={<LoadingRing />}>
        <QuestionCheckPanel
          definition={definition}
          onSelect={go}
          onApply={(next, told) => {
            edit(() => next);
            toast(told);
          }}
        />
      </Suspense>
    </div>
  );
}
