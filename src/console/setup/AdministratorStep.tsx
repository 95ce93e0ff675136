import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, Navigate, useSearchParams } from "react-router";
import type { getSetup } from "../../identity/contract/setup.ts";
import { request } from "../../ui/api-client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { LoadingRing } from "../../ui/LoadingState.tsx";
import { useConsoleWords } from "../console-words.ts";
import { SESSION_KEY, useSessionQuery } from "../session.ts";
import { AdministratorForm } from "./AdministratorForm.tsx";
import { useSetupWords } from "./setup-words.ts";

/** The one step without a sign-in: it needs the token of the set-up link. */
export function AdministratorStep(): ReactElement {
  const say = useConsoleWords();
  const tell = useSetupWords();
  const [search] = useSearchParams();
  const token = search.get("token") ?? "";
  const session = useSessionQuery();
  const client = useQueryClient();
  const setup = useQuery({
    queryKey: [...SESSION_KEY, "setup"],
    queryFn: ({ signal }) => request<typeof getSetup>({ method: "get", path: "/api/v1/setup", signal }),
  });
  if (setup.isError) return <ErrorState error={setup.error} onRetry={() => void client.resetQueries()} />;
  if (setup.isPending || session.isPending) return <LoadingRing />;
  if (session.data) return <Navigate to="/setup/departments" replace />;
  if (!setup.data.needed) {
    return (
      <EmptyState
        icon="check"
        title={tell("administrator.doneTitle")}
        action={<Link to="/sign-in?next=%2Fsetup%2Fdepartments">{say("signIn.title")}</Link>}
      >
        {tell("administrator.doneText")}
      </EmptyState>
    );
  }
  if (token === "") {
    return (
      <EmptyState icon="link" title={tell("administrator.noTokenTitle")}>
        {tell("administrator.noTokenText")}
      </EmptyState>
    );
  }
  return <AdministratorForm token={token} />;
}
