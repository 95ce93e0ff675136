import { useMemo, useRef, type ReactElement } from "react";
import { useSearchParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { usePublishWords } from "../publishing/publish-words.ts";
import type { SurveyRecord } from "../survey-queries.ts";
import { addressOfChoice, readChoice, type VersionChoice } from "./version-choice.ts";
import { useVersions } from "./version-queries.ts";
import { VersionDetail } from "./VersionDetail.tsx";
import { VersionList } from "./VersionList.tsx";
import css from "./Versions.module.css";

/** The versions of a survey; beside them one of them, or two compared. */
export function Versions({ survey }: { readonly survey: SurveyRecord }): ReactElement {
  const say = usePublishWords();
  const versions = useVersions(survey.id);
  const [params, setParams] = useSearchParams();
  const detail = useRef<HTMLDivElement>(null);
  const numbers = useMemo(() => versions.data?.map(({ number }) => number) ?? [], [versions.data]);
  if (versions.isPending) return <LoadingState />;
  if (versions.isError && !versions.data)
    return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  const choice = readChoice(params, { numbers, hasChanges: survey.hasUnpublishedChanges });
  if (choice === null)
    return (
      <div className="hy-card">
        <EmptyState icon="history" title={say("versions.emptyTitle")}>
          {say("versions.emptyText")}
        </EmptyState>
      </div>
    );
  const choose = (next: VersionChoice): void => {
    setParams(addressOfChoice(next), { preventScrollReset: true });
    // On a narrow screen the list stands above.
    if (matchMedia("(max-width: 900px)").matches) detail.current?.scrollIntoView();
  };
  return (
    <div className={css["columns"]}>
      <VersionList survey={survey} versions={versions.data ?? []} choice={choice} onChoose={choose} />
      <div ref={detail} className={css["beside"]}>
        <VersionDetail survey={survey} numbers={numbers} choice={choice} onChoose={choose} />
      </div>
    </div>
  );
}
