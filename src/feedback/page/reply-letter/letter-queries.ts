import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { request } from "../../../ui/api-client.ts";
import type {
  approveLetterRoute,
  beginLetterRoute,
  LetterContent,
  prepareLetterRoute,
  readLettersRoute,
  ReplyLetter,
  ReplyLetters,
  saveLetterVersionRoute,
  sendLetterRoute,
  voidLetterRoute,
} from "../../contract/reply-letter/reply-letter.ts";

/** Letters of a case; asked only where it came from outside. */
export function useLetters(id: string): UseQueryResult<ReplyLetters> {
  return useQuery({
    queryKey: ["feedback", "letters", id],
    queryFn: ({ signal }) =>
      request<typeof readLettersRoute>({
        method: "get",
        path: "/api/v1/feedback/{id}/reply-letters",
        params: { id },
        signal,
      }),
  });
}

/** A letter as the case begins it. */
export function prepareLetter(id: string, lang: "zh" | "en", names: boolean): Promise<LetterContent> {
  return request<typeof prepareLetterRoute>({
    method: "get",
    path: "/api/v1/feedback/{id}/reply-letter-draft",
    params: { id },
    query: { lang, names: String(names) },
  });
}

/** What can be done with letters; each shows the case anew. */
export function useLetterActs(id: string) {
  const client = useQueryClient();
  const anew = useCallback(
    async (done: Promise<ReplyLetters>): Promise<void> => {
      client.setQueryData(["feedback", "letters", id], await done);
      await client.invalidateQueries({ queryKey: ["feedback"] });
    },
    [client, id],
  );
  const named = ({ id: letterId }: ReplyLetter) => ({ id, letterId });
  return {
    begin: (language: "zh" | "en", content: LetterContent) =>
      anew(
        request<typeof beginLetterRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/reply-letters",
          params: { id },
          body: { language, content },
        }),
      ),
    save: (letter: ReplyLetter, content: LetterContent) =>
      anew(
        request<typeof saveLetterVersionRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/reply-letters/{letterId}/versions",
          params: named(letter),
          body: { revision: letter.revision, content },
        }),
      ),
    approve: (letter: ReplyLetter, reason: string | null) =>
      anew(
        request<typeof approveLetterRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/reply-letters/{letterId}/approvals",
          params: named(letter),
          body: { revision: letter.revision, ...(reason !== null && { override: { reason } }) },
        }),
      ),
    send: (letter: ReplyLetter, sent: { sentOn: string; via: string; receipt: string }) =>
      anew(
        request<typeof sendLetterRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/reply-letters/{letterId}/dispatches",
          params: named(letter),
          body: { revision: letter.revision, ...sent },
        }),
      ),
    giveUp: (letter: ReplyLetter, reason: string) =>
      anew(
        request<typeof voidLetterRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/reply-letters/{letterId}/voids",
          params: named(letter),
          body: { revision: letter.revision, reason },
        }),
      ),
  };
}
