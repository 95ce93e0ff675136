import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { request, type Answer } from "../../../ui/api-client.ts";
import type { feedbackFiguresRoute } from "../../contract/feedback-figure.ts";

export type FigureAnswer = Answer<typeof feedbackFiguresRoute>;
export type Figures = FigureAnswer["all"];
export type NamedFigures = FigureAnswer["departments"][number];
export type Share = Figures["reopened"];

/** Instants; the period ends before `before`. */
export interface FigureQuery {
  readonly from: string;
  readonly before: string;
  readonly departmentId?: string;
}

export function useFigures(query: FigureQuery): UseQueryResult<FigureAnswer> {
  return useQuery({
    queryKey: ["feedback", "figures", query],
    queryFn: ({ signal }) =>
      request<typeof feedbackFiguresRoute>({
        method: "get",
        path: "/api/v1/feedback-figures",
        query: { ...query },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

/** Where the cases behind a number are listed. */
export function casesOf(
  query: FigureQuery,
  figure: { readonly figure: string; readonly clock?: string; readonly hit?: boolean },
): string {
  const { figure: name, clock, hit } = figure;
  const params = new URLSearchParams({
    queue: "all",
    figure: name,
    ...(clock !== undefined && { clock }),
    ...(hit !== undefined && { hit: String(hit) }),
    periodFrom: query.from,
    periodBefore: query.before,
    ...(query.departmentId !== undefined && { departmentId: query.departmentId }),
  });
  return `/feedback?${params}`;
}
