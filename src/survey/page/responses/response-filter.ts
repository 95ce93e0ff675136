import { use, useMemo } from "react";
import { ZoneContext } from "../../../ui/DateText.tsx";
import type { RouteInput } from "../../../platform/contract/route.ts";
import type { listResponsesRoute } from "../../contract/response.ts";
import { RESPONSE_EXCLUSIONS, RESPONSE_FLAGS } from "../../domain/response-quality.ts";
import { readResultFilter } from "../results/result-query.ts";

/** Names of the filters in the address. */
export const RESPONSE_FILTERS = [
  "surveyId",
  "version",
  "channel",
  "linkId",
  "since",
  "until",
  "customerId",
  "counted",
  "flagged",
  "flag",
  "exclusion",
  "review",
  "corrected",
  "gradeAtMost",
  "hasWords",
  "words",
  "question",
  "row",
  "value",
  "atLeast",
  "atMost",
  "indicator",
  "kind",
] as const;
export type ResponseFilterName = (typeof RESPONSE_FILTERS)[number];
export type TypedResponseFilter = Readonly<Partial<Record<ResponseFilterName, string>>>;

type Wanted = RouteInput<typeof listResponsesRoute>["query"];
/** As the API takes it. */
export type ResponseQuery = Partial<Omit<Wanted, "limit" | "cursor" | YesNo>> & {
  readonly [K in YesNo]?: "true" | "false";
};

const YES_NO = ["counted", "flagged", "review", "corrected", "hasWords"] as const;
type YesNo = (typeof YES_NO)[number];
const TEXTS = ["surveyId", "customerId", "words", "question", "row", "value", "indicator"] as const;
const NUMBERS = ["gradeAtMost", "atLeast", "atMost"] as const;

/** What the address asks for; what it cannot mean is left out. */
function readResponseFilter(typed: TypedResponseFilter, zone: string): ResponseQuery {
  const flag = RESPONSE_FLAGS.find((one) => one === typed.flag);
  const exclusion = [...RESPONSE_EXCLUSIONS, "person" as const].find((one) => one === typed.exclusion);
  const kind = (["grade", "nps", "outcome"] as const).find((one) => one === typed.kind);
  return {
    ...readResultFilter(typed, zone),
    ...picked(TEXTS, (name) => typed[name]),
    ...picked(NUMBERS, (name) => numberOf(typed[name])),
    ...picked(YES_NO, (name) => (["true", "false"] as const).find((one) => one === typed[name])),
    ...(flag && { flag }),
    ...(exclusion && { exclusion }),
    ...(kind && { kind }),
  };
}

function picked<K extends string, V>(
  names: readonly K[],
  valueOf: (name: K) => V | undefined,
): { readonly [P in K]?: V } {
  const found: { [P in K]?: V } = {};
  for (const name of names) {
    const value = valueOf(name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function numberOf(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) ? value : undefined;
}

/** The query that a filter of the address stands for. */
export function useResponseQuery(typed: TypedResponseFilter): ResponseQuery {
  const zone = use(ZoneContext);
  return useMemo(() => readResponseFilter(typed, zone), [typed, zone]);
}
