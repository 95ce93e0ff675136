import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Department, listDepartments } from "../../identity/contract/department.ts";
import type { listUsers, User } from "../../identity/contract/user.ts";
import { request, type Answer, type Call } from "../../ui/api-client.ts";
import { useMay } from "../../ui/reader.ts";
import type {
  changeFeedbackRoute,
  countFeedbackRoute,
  listFeedbackRoute,
  readFeedbackRoute,
  takeStepRoute,
} from "../contract/feedback.ts";
import type { listEventsRoute } from "../contract/feedback-event.ts";
import type { listTwinsRoute, readWorkRoute } from "../contract/feedback-work.ts";
import { typedField } from "./live/typing.ts";
import type { RouteInput } from "../../platform/contract/route.ts";

export type Feedback = Answer<typeof readFeedbackRoute>;
export type FeedbackSummary = Answer<typeof listFeedbackRoute>["items"][number];
export type FeedbackQuery = Omit<NonNullable<Call<typeof listFeedbackRoute>["query"]>, "limit" | "cursor">;
export type QueueCounts = Answer<typeof countFeedbackRoute>["queues"];
export type FeedbackEvent = Answer<typeof listEventsRoute>["items"][number];
export type FeedbackWork = Answer<typeof readWorkRoute>;
export type Measure = FeedbackWork["measures"][number];
export type Message = FeedbackWork["messages"][number];
export type FeedbackFile = FeedbackWork["files"][number];
export type Twin = Answer<typeof listTwinsRoute>["items"][number];
export type Deadline = Feedback["clocks"][number];
export type StepBody = Omit<RouteInput<typeof takeStepRoute>["body"], "revision">;
export type ChangeBody = Omit<RouteInput<typeof changeFeedbackRoute>["body"], "revision">;

const MINUTE = 60_000;
/** Lists that change seldom are not asked for again on every visit. */
const SELDOM_MS = 5 * MINUTE;

const oneKey = (id: string): readonly string[] => ["feedback", "one", id];

/** One case; its clocks are looked at again every minute. */
export function useFeedback(id: string): UseQueryResult<Feedback> {
  return useQuery({
    queryKey: oneKey(id),
    queryFn: ({ signal }) =>
      request<typeof readFeedbackRoute>({
        method: "get",
        path: "/api/v1/feedback/{id}",
        params: { id },
        signal,
      }),
    enabled: id !== "",
    // What is being written to is not exchanged under one's hands.
    refetchInterval: () => (typedField() === null ? MINUTE : false),
    refetchOnWindowFocus: () => typedField() === null,
  });
}

export function useEvents(id: string): UseQueryResult<readonly FeedbackEvent[]> {
  return useQuery({
    queryKey: ["feedback", "events", id],
    queryFn: async ({ signal }) =>
      (
        await request<typeof listEventsRoute>({
          method: "get",
          path: "/api/v1/feedback/{id}/events",
          params: { id },
          signal,
        })
      ).items,
  });
}

export function useWork(id: string): UseQueryResult<FeedbackWork> {
  return useQuery({
    queryKey: ["feedback", "work", id],
    queryFn: ({ signal }) =>
      request<typeof readWorkRoute>({
        method: "get",
        path: "/api/v1/feedback/{id}/work",
        params: { id },
        signal,
      }),
  });
}

export function useTwins(id: string): UseQueryResult<readonly Twin[]> {
  return useQuery({
    queryKey: ["feedback", "twins", id],
    queryFn: async ({ signal }) =>
      (
        await request<typeof listTwinsRoute>({
          method: "get",
          path: "/api/v1/feedback/{id}/twins",
          params: { id },
          signal,
        })
      ).items,
  });
}

export function useCounts(): UseQueryResult<QueueCounts> {
  return useQuery({
    queryKey: ["feedback", "counts"],
    queryFn: async ({ signal }) =>
      (
        await request<typeof countFeedbackRoute>({
          method: "get",
          path: "/api/v1/feedback/counts",
          query: {},
          signal,
        })
      ).queues,
    refetchInterval: MINUTE,
  });
}

/** Everything about cases is asked for again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ["feedback"] }), [client]);
}

/** Keeps what a write answered, so that the screen follows at once; lists and history follow when they come. */
function useKeep(): (feedback: Feedback) => void {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useCallback(
    (feedback) => {
      client.setQueryData(oneKey(feedback.id), feedback);
      void refresh();
    },
    [client, refresh],
  );
}

/** Takes a step with the case as it is shown now. */
export function useTakeStep(id: string): (step: StepBody) => Promise<void> {
  const keep = useKeep();
  const revision = useRevision(id);
  return useCallback(
    async (step) =>
      keep(
        await request<typeof takeStepRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/steps",
          params: { id },
          body: { ...step, revision: revision() },
        }),
      ),
    [id, keep, revision],
  );
}

/** Changes what is known of a case. */
export function useChange(id: string): (change: ChangeBody) => Promise<void> {
  const keep = useKeep();
  const revision = useRevision(id);
  return useCallback(
    async (change) =>
      keep(
        await request<typeof changeFeedbackRoute>({
          method: "patch",
          path: "/api/v1/feedback/{id}",
          params: { id },
          body: { ...change, revision: revision() },
        }),
      ),
    [id, keep, revision],
  );
}

/** The revision of the case as it is shown now. */
export function useRevision(id: string): () => number {
  const client = useQueryClient();
  return useCallback(() => client.getQueryData<Feedback>(oneKey(id))?.revision ?? 0, [client, id]);
}

/** The people of the organization by name; empty for those who may not see them. */
export function useColleagues(): readonly User[] {
  const may = useMay("maySeeColleagues");
  const { data } = useQuery({
    queryKey: ["users", "all-present", "feedback"],
    queryFn: async ({ signal }) => {
      const all: User[] = [];
      for (let cursor: string | null | undefined; cursor !== null && all.length < 2_000;) {
        const page = await request<typeof listUsers>({
          method: "get",
          path: "/api/v1/users",
          query: { limit: 200, ...(cursor && { cursor }) },
          signal,
        });
        all.push(...page.items);
        cursor = page.nextCursor;
      }
      return all;
    },
    staleTime: SELDOM_MS,
    enabled: may,
  });
  return data ?? NOBODY;
}

export function useDepartments(): readonly Department[] {
  const { data } = useQuery({
    queryKey: ["departments", "all-open"],
    queryFn: async ({ signal }) =>
      (
        await request<typeof listDepartments>({
          method: "get",
          path: "/api/v1/departments",
          query: {},
          signal,
        })
      ).items,
    staleTime: SELDOM_MS,
  });
  return data ?? NO_DEPARTMENTS;
}

const NOBODY: readonly User[] = [];
const NO_DEPARTMENTS: readonly Department[] = [];
