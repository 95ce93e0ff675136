import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";

interface QueryStateProps {
  readonly query: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly data: unknown;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
}

/** What stands in place of something read from the server: on its way, or failed; nothing once it is there. */
export function QueryState(props: QueryStateProps): ReactElement | null {
  const { query } = props;
  if (query.isPending) return <LoadingState />;
  // What was read before stays on the screen when a later reading fails.
  if (!query.isError || query.data !== undefined) return null;
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
}
