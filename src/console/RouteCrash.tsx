import { type ReactElement } from "react";
import { useRouteError } from "react-router";
import { CrashBoundary } from "./CrashBoundary.tsx";

/** Hands what failed inside a route to the crash screen. */
export function RouteCrash(): ReactElement {
  const error = useRouteError();
  return (
    <CrashBoundary>
      <Rethrow error={error} />
    </CrashBoundary>
  );
}

function Rethrow(props: { readonly error: unknown }): never {
  throw props.error;
}
