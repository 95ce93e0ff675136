import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useNavigate } from "react-router";
import type { changeOwnUser, signOut } from "../../identity/contract/session.ts";
import { request } from "../../ui/api-client.ts";
import { ApiProblem } from "../../ui/api-problem.ts";
import { chooseLanguage, type Language } from "../../ui/i18n.ts";
import { useProblemText } from "../../ui/problem-text.ts";
import { toast } from "../../ui/toast.ts";
import { SESSION_KEY } from "../session.ts";

/** Signs this device out; nothing of the former reader stays in memory. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const textOf = useProblemText();
  return useCallback(async () => {
    try {
      await request<typeof signOut>({ method: "delete", path: "/api/v1/session" });
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 401)) return toast(textOf(error), "bad");
    }
    await navigate("/sign-in", { replace: true });
    client.clear();
    client.setQueryData(SESSION_KEY, null);
    return undefined;
  }, [client, navigate, textOf]);
}

/** Changes the language at once and for the person's other devices. */
export function useChangeLanguage(): (language: Language) => Promise<void> {
  const client = useQueryClient();
  const textOf = useProblemText();
  return useCallback(
    async (language) => {
      await chooseLanguage(language);
      try {
        const session = await request<typeof changeOwnUser>({
          method: "patch",
          path: "/api/v1/session/user",
          body: { language },
        });
        client.setQueryData(SESSION_KEY, session);
        // Sentences of the server come in the reader's language.
        await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      } catch (error) {
        toast(textOf(error), "bad");
      }
    },
    [client, textOf],
  );
}
