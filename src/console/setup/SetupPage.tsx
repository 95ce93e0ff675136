import { Suspense, useEffect, type ComponentType, type ReactElement } from "react";
import { Navigate, useParams } from "react-router";
import { ZoneContext } from "../../ui/DateText.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { LoadingRing } from "../../ui/LoadingState.tsx";
import { SessionContext, useSessionQuery } from "../session.ts";
import { AdministratorStep } from "./AdministratorStep.tsx";
import { CalendarStep } from "./CalendarStep.tsx";
import { DataStep } from "./DataStep.tsx";
import { DepartmentsStep } from "./DepartmentsStep.tsx";
import { PeopleStep } from "./PeopleStep.tsx";
import { SetupFrame } from "./SetupFrame.tsx";
import { stepOf, type SetupStep } from "./setup-steps.ts";
import { useSetupWords } from "./setup-words.ts";

const STEPS: Readonly<Record<Exclude<SetupStep, "administrator">, ComponentType>> = {
  departments: DepartmentsStep,
  calendar: CalendarStep,
  people: PeopleStep,
  data: DataStep,
};

/** The first set-up, step by step; every step is saved as one leaves it, may be skipped and taken up again. */
export function SetupPage(): ReactElement {
  const tell = useSetupWords();
  const { "*": path = "" } = useParams();
  const step = stepOf(path);
  const title = `${tell("title")}: ${tell(`steps.${step}`)}`;
  useEffect(() => {
    document.title = `${title} · 回音 Huiyin`;
  }, [title]);
  return (
    <SetupFrame step={step}>
      <Suspense fallback={<LoadingRing />}>
        {step === "administrator" ? <AdministratorStep /> : <SignedInStep step={step} />}
      </Suspense>
    </SetupFrame>
  );
}

function SignedInStep(props: { readonly step: Exclude<SetupStep, "administrator"> }): ReactElement {
  const session = useSessionQuery();
  const Step = STEPS[props.step];
  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <ZoneContext value={session.data.organization.timeZone}>
          <Step />
        </ZoneContext>
      </SessionContext>
    );
  }
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (session.isPending) return <LoadingRing />;
  return <Navigate to={`/sign-in?next=${encodeURIComponent(`/setup/${props.step}`)}`} replace />;
}
