import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

/**
 * Filters that stand in the address, so that a link shows the same list. Empty ones are left out.
 *
 * @param names of the filters, in the order of the address; a constant of the caller's module
 */
export function useAddressFilter<K extends string>(
  names: readonly K[],
): {
  readonly filter: Readonly<Partial<Record<K, string>>>;
  readonly set: (change: Readonly<Partial<Record<K, string | null>>>) => void;
  readonly clear: () => void;
} {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => read(names, params), [names, params]);
  const set = useCallback(
    (change: Readonly<Partial<Record<K, string | null>>>) => {
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
      );
    },
    [setParams],
  );
  const clear = useCallback(() => setParams(new URLSearchParams(), { replace: true }), [setParams]);
  return { filter, set, clear };
}

function read<K extends string>(names: readonly K[], params: URLSearchParams): Partial<Record<K, string>> {
  const filter: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) filter[name] = value;
  }
  return filter;
}
