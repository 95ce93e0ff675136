import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

/** Filters that stand in the address, so that a link shows the same; empty ones are left out. */
export interface AddressFilter<K extends string> {
  readonly filter: Readonly<Partial<Record<K, string>>>;
  readonly set: (change: Readonly<Partial<Record<K, string | null>>>) => void;
  readonly clear: () => void;
}

/** @param names of the filters; a constant of the caller's module */
export function useAddressFilter<K extends string>(names: readonly K[]): AddressFilter<K> {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => {
    const found: Partial<Record<K, string>> = {};
    for (const name of names) {
      const value = params.get(name);
      if (value) found[name] = value;
    }
    return found;
  }, [names, params]);
  const set = useCallback<AddressFilter<K>["set"]>(
    (change) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries<string | null | undefined>(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams(new URLSearchParams(), { replace: true }), [setParams]);
  return { filter, set, clear };
}
