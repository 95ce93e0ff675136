import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** What stands behind the `?` of the address, so that a link shows the same; empty values are left out. */
export function useAddressState(): {
  readonly get: (name: string) => string | undefined;
  readonly set: (change: Readonly<Record<string, string | null | undefined>>) => void;
} {
  const [params, setParams] = useSearchParams();
  const get = useCallback((name: string) => params.get(name) ?? undefined, [params]);
  const set = useCallback(
    (change: Readonly<Record<string, string | null | undefined>>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  return { get, set };
}
