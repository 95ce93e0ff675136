import { createContext, use, useCallback } from "react";
import { useMay } from "../../../ui/reader.ts";
import type { ResultFilter } from "./result-query.ts";

/** Which survey and which of its responses the figures shown are of. */
export const ResultContext = createContext<{ readonly surveyId: string; readonly filter: ResultFilter }>({
  surveyId: "",
  filter: {},
});

/** Narrows the list of responses further: `{ question: "overall", value: "5" }`. */
export type ResponseNarrowing = Readonly<Record<string, string | undefined>>;

/** Address of the responses behind a figure; null for who may not see single responses. */
export function useResponsesAddress(): (narrowing: ResponseNarrowing) => string | null {
  const { surveyId, filter } = use(ResultContext);
  const may = useMay("maySeeResponses");
  return useCallback(
    (narrowing) => {
      if (!may) return null;
      const params = new URLSearchParams();
      // A figure is made of the responses that count.
      const isFigure = narrowing["question"] !== undefined || narrowing["indicator"] !== undefined;
      const wanted = { ...filter, ...(isFigure && { counted: "true" }), ...narrowing };
      for (const [name, value] of Object.entries(wanted)) if (value) params.set(name, value);
      return `/surveys/${surveyId}/responses?${params.toString()}`;
    },
    [surveyId, filter, may],
  );
}
