import { useQuery } from "@tanstack/react-query";
import { request } from "../../ui/api-client.ts";
import { useMay } from "../../ui/reader.ts";
import type { countFeedbackRoute } from "../../feedback/contract/feedback.ts";
import type { countFollowUpChecksRoute } from "../../feedback/contract/feedback-follow-up-check.ts";
import type { countResponsesRoute } from "../../survey/contract/response.ts";
import type { Area } from "../console-page.ts";

/**
 * Open tasks per place of the rail; a place without tasks has no entry. Modules whose work waits for people (cases,
 * call-backs) add their count here; customers and settings have none.
 */
export function useCounters(): ReadonlyMap<Area, number> {
  const responses = useResponsesToReview();
  const cases = useUrgentCases();
  const checks = useChecksDue();
  return new Map<Area, number>([
    ["surveys", responses],
    ["feedback", cases + checks],
  ]);
}

function useResponsesToReview(): number {
  const judges = useMay("mayJudgeResponses");
  const { data } = useQuery({
    // As the pages of responses name it, so that a decision refreshes it.
    queryKey: ["responses", "counts", null],
    enabled: judges,
    queryFn: ({ signal }) =>
      request<typeof countResponsesRoute>({
        method: "get",
        path: "/api/v1/responses/counts",
        query: {},
        signal,
      }),
  });
  return data?.toReview ?? 0;
}

/** Who leads sees what is overdue, the others what is theirs to do. */
function useUrgentCases(): number {
  const sees = useMay("maySeeFeedback");
  const leads = useMay("mayEditFeedbackPolicies");
  const { data } = useQuery({
    // As the inbox names it, so that a step refreshes it.
    queryKey: ["feedback", "counts"],
    enabled: sees,
    queryFn: async ({ signal }) =>
      (
        await request<typeof countFeedbackRoute>({
          method: "get",
          path: "/api/v1/feedback/counts",
          query: {},
          signal,
        })
      ).queues,
  });
  return (leads ? data?.breached : data?.mine) ?? 0;
}

/** Long-term measures whose check date has come, for whoever may judge them. */
function useChecksDue(): number {
  const sees = useMay("maySeeAllFollowUpChecks");
  const { data } = useQuery({
    // As the page of checks names it, so that a verdict refreshes it.
    queryKey: ["feedback", "follow-ups", "counts"],
    enabled: sees,
    queryFn: ({ signal }) =>
      request<typeof countFollowUpChecksRoute>({
        method: "get",
        path: "/api/v1/feedback-follow-up-checks/counts",
        signal,
      }),
  });
  return data?.toJudge ?? 0;
}
