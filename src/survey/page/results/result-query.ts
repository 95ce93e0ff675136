import { keepPreviousData, queryOptions, usePrefetchQuery, useQuery } from "@tanstack/react-query";
import { use, useMemo } from "react";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { request } from "../../../ui/api-client.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { readSurveyResultsRoute } from "../../contract/survey-result.ts";
import type { listVersionsRoute } from "../../contract/survey-version.ts";
import type { listLinksRoute } from "../../contract/survey-link.ts";
import { LINK_CHANNELS, type LinkChannel } from "../../domain/survey-status.ts";
import { quotaProgressQuery } from "../quotas/quota-progress-query.ts";
import { surveyQuery } from "../survey-queries.ts";
import { endOfDay, isDay, startOfDay } from "./day-bounds.ts";

/** The figures of a survey as the API tells them. */
export type Results = RouteAnswer<typeof readSurveyResultsRoute>;
export type QuestionResult = Results["questions"][number];
export type FigureOf<K extends QuestionResult["figure"]["kind"]> = Extract<
  QuestionResult["figure"],
  { kind: K }
>;
export type GradeFigureShown = Omit<FigureOf<"grades">, "kind">;

/** Names of the filters in the address; days are plain dates, both included. */
export const RESULT_FILTERS = ["version", "channel", "linkId", "since", "until"] as const;
export type ResultFilter = Readonly<Partial<Record<(typeof RESULT_FILTERS)[number], string>>>;

export interface ResultQuery {
  readonly version?: number;
  readonly channel?: LinkChannel;
  readonly linkId?: string;
  readonly from?: string;
  readonly before?: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** What the address asks for; what it cannot mean is left out. */
export function readResultFilter(typed: ResultFilter, zone: string): ResultQuery {
  const version = Number(typed.version);
  const channel = LINK_CHANNELS.find((one) => one === typed.channel);
  const { linkId, since, until } = typed;
  return {
    ...(Number.isInteger(version) && version > 0 && { version }),
    ...(channel && { channel }),
    ...(linkId !== undefined && UUID.test(linkId) && { linkId }),
    ...(since !== undefined && isDay(since) && { from: startOfDay(since, zone) }),
    ...(until !== undefined && isDay(until) && { before: endOfDay(until, zone) }),
  };
}

/** The query that a filter of the address stands for. */
export function useResultQuery(filter: ResultFilter): ResultQuery {
  const zone = use(ZoneContext);
  return useMemo(() => readResultFilter(filter, zone), [filter, zone]);
}

/** Key of everything read from the responses of surveys; a decision or a correction makes it stale. */
export const RESULTS_KEY = "survey-results";

const resultsQuery = (surveyId: string, query: ResultQuery, language: string) =>
  queryOptions({
    // Remarks on versions are told in the language of the screen.
    queryKey: [RESULTS_KEY, surveyId, query, language],
    queryFn: ({ signal }) =>
      request<typeof readSurveyResultsRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/results",
        params: { id: surveyId },
        query,
        signal,
      }),
  });

const versionsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["surveys", surveyId, "version-numbers"],
    queryFn: ({ signal }) =>
      request<typeof listVersionsRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/versions",
        params: { id: surveyId },
        signal,
      }),
  });

const linksQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["surveys", surveyId, "public-links"],
    queryFn: ({ signal }) =>
      request<typeof listLinksRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/links",
        params: { id: surveyId },
        query: { kind: "public", limit: 200 },
        signal,
      }),
  });

/** Asks for all that the page shows at once, while its parts are still being drawn. */
export function useResultsAhead(surveyId: string, query: ResultQuery): void {
  usePrefetchQuery(surveyQuery(surveyId));
  usePrefetchQuery(resultsQuery(surveyId, query, useLanguage()));
  usePrefetchQuery(versionsQuery(surveyId));
  usePrefetchQuery(linksQuery(surveyId));
  usePrefetchQuery(quotaProgressQuery(surveyId));
}

export function useResults(surveyId: string, query: ResultQuery) {
  return useQuery({
    ...resultsQuery(surveyId, query, useLanguage()),
    placeholderData: keepPreviousData,
  });
}

/** Numbers of the versions of a survey, newest first. */
export function useVersionNumbers(surveyId: string): readonly number[] {
  const { data } = useQuery(versionsQuery(surveyId));
  return data?.items.map(({ number }) => number) ?? [];
}

/** Public links of a survey, by which answers came; personal ones are told apart by their customer. */
export function usePublicLinks(surveyId: string): readonly { readonly id: string; readonly label: string }[] {
  const { data } = useQuery(linksQuery(surveyId));
  return data?.items ?? [];
}
