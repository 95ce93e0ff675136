import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { createContext, use } from "react";
import type { getSession, SessionView } from "../identity/contract/session.ts";
import { request } from "../ui/api-client.ts";
import { ApiProblem } from "../ui/api-problem.ts";
import { chooseLanguage } from "../ui/i18n.ts";

export const SESSION_KEY = ["session"] as const;

/** Who is signed in on this device; `null`: nobody. */
export function useSessionQuery(): UseQueryResult<SessionView | null> {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => fetchSession(signal),
    staleTime: 60_000,
  });
}

/** Takes over a session the server just gave: its language, and a cache without the former reader's data. */
export function useEnterSession(): (session: SessionView) => Promise<void> {
  const client = useQueryClient();
  return async (session) => {
    await chooseLanguage(session.language);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    client.setQueryData(SESSION_KEY, session);
  };
}

/** The session in all pages of the shell. */
export const SessionContext = createContext<SessionView | null>(null);

/** @throws Error outside the shell, where nobody may be signed in */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession stands outside the shell");
  return session;
}

async function fetchSession(signal: AbortSignal): Promise<SessionView | null> {
  try {
    return await request<typeof getSession>({ method: "get", path: "/api/v1/session", signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}
