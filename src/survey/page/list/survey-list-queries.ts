import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { request } from "../../../ui/api-client.ts";
import { useList, type List } from "../../../ui/use-list.ts";
import type { createSurveyRoute, listSurveysRoute } from "../../contract/survey.ts";
import type { SurveyStatus } from "../../domain/survey-status.ts";

/** A survey as lists show it. */
export type SurveyItem = RouteAnswer<typeof listSurveysRoute>["items"][number];

/** Surveys, last changed first; without a status all but archived ones. */
export function useSurveys(status: SurveyStatus | undefined, q: string): List<SurveyItem> {
  return useList(["surveys", "list", status ?? "", q], (cursor, signal) =>
    request<typeof listSurveysRoute>({
      method: "get",
      path: "/api/v1/surveys",
      query: { status, q: q === "" ? undefined : q, cursor },
      signal,
    }),
  );
}

/** What a new survey begins with: a template's code, a survey to copy, or nothing. */
interface SurveyBeginning {
  readonly template?: string;
  readonly copyOf?: string;
  readonly title?: string;
}

/** Makes a survey and opens it in the builder. */
export function useCreateSurvey(): (beginning: SurveyBeginning) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (beginning) => {
    const made = await request<typeof createSurveyRoute>({
      method: "post",
      path: "/api/v1/surveys",
      body: beginning,
    });
    await client.invalidateQueries({ queryKey: ["surveys", "list"] });
    await navigate(`/surveys/${made.id}/edit`);
  };
}
