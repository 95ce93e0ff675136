import type { ReactElement } from "react";
import { useParams } from "react-router";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { useSurvey } from "../survey-queries.ts";
import { Builder } from "./Builder.tsx";

/** A survey under work: pages, questions, preview and check. */
export function BuilderPage(): ReactElement {
  const { id = "" } = useParams();
  const { data: survey } = useSurvey(id);
  if (!survey) return <SurveyFrame surveyId={id}>{() => null}</SurveyFrame>;
  return <Builder key={id} survey={survey} />;
}
