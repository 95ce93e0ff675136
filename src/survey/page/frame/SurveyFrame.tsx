import type { ReactElement, ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useSurvey, type SurveyRecord } from "../survey-queries.ts";
import { useSurveyWords } from "../survey-words.ts";
import { StatusChip } from "./StatusChip.tsx";
import css from "./SurveyFrame.module.css";

interface SurveyFrameProps {
  readonly surveyId: string;
  /** Buttons at the right of the title; the main one last. */
  readonly actions?: ReactNode;
  readonly children: (survey: SurveyRecord) => ReactNode;
}

/** Head of every screen of one survey: its title and state, and the ways to its other screens. */
export function SurveyFrame({ surveyId, actions, children }: SurveyFrameProps): ReactElement {
  const say = useSurveyWords();
  const language = useLanguage();
  const { data: survey, error, refetch } = useSurvey(surveyId);
  // What is on the screen stays there when reading it anew fails.
  if (!survey) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  return (
    <>
      <PageHeader
        title={(language === "en" && survey.titleEn) || survey.title}
        back={{ to: "/surveys", label: say("frame.surveys") }}
        note={<SurveyNote survey={survey} />}
        actions={actions}
      />
      <SurveyTabs surveyId={surveyId} />
      {children(survey)}
    </>
  );
}

function SurveyNote({ survey }: { readonly survey: SurveyRecord }): ReactElement {
  const say = useSurveyWords();
  return (
    <>
      <StatusChip status={survey.status} />{" "}
      {survey.version !== null && <span>{say("version", { number: survey.version })} · </span>}
      <span>{say("responses", { count: survey.responses })}</span>
      {survey.hasUnpublishedChanges && <span> · {say("unpublished")}</span>}
    </>
  );
}

const TABS = [
  { tab: "edit", may: "maySeeSurveys" },
  { tab: "versions", may: "maySeeSurveys" },
  { tab: "channels", may: "maySeeSurveys" },
  { tab: "results", may: "maySeeSurveys" },
  { tab: "responses", may: "maySeeResponses" },
] as const;

function SurveyTabs({ surveyId }: { readonly surveyId: string }): ReactElement {
  const say = useSurveyWords();
  const seesSurveys = useMay("maySeeSurveys");
  const seesResponses = useMay("maySeeResponses");
  const current = tabOf(useLocation().pathname.split("/")[3] ?? "");
  const may = { maySeeSurveys: seesSurveys, maySeeResponses: seesResponses };
  return (
    <nav className={css["tabs"]} aria-label={say("frame.tabs")}>
      {TABS.filter(({ may: needed }) => may[needed]).map(({ tab }) => (
        <Link
          key={tab}
          to={`/surveys/${surveyId}/${tab}`}
          className={css["tab"]}
          aria-current={tab === current ? "page" : undefined}
        >
          {say(`frame.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The tab that a screen of a survey belongs to, by its part of the address. */
function tabOf(part: string): string {
  if (part === "entry") return "responses";
  return part === "mailings" ? "channels" : part;
}
