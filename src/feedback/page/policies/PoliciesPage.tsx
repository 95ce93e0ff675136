import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { AbsencesCard } from "./AbsencesCard.tsx";
import { HandOverCard } from "./HandOverCard.tsx";
import { LimitsCard } from "./LimitsCard.tsx";
import css from "./Policies.module.css";
import { policiesQuery, settingsQuery } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";
import { QualifiedCard } from "./QualifiedCard.tsx";
import { SettingsCard } from "./SettingsCard.tsx";

/** How long each stage of a case may take, how cases are worked on, who is away and who takes over. */
export function PoliciesPage(): ReactElement {
  const say = usePolicyWords();
  const editable = useMay("mayEditFeedbackPolicies");
  const policies = useQuery(policiesQuery);
  const settings = useQuery(settingsQuery);
  const failed = [policies, settings].find(({ isError, data }) => isError && data === undefined);
  return (
    <div className={css["stack"]}>
      <PageHeader title={say("title")} note={say("note")} />
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !(policies.data && settings.data) && <LoadingState />}
      {policies.data && <LimitsCard policies={policies.data} editable={editable} />}
      {settings.data && (
        <SettingsCard key={settings.data.revision} settings={settings.data} editable={editable} />
      )}
      <QualifiedCard editable={editable} />
      <AbsencesCard />
      <HandOverCard />
    </div>
  );
}
