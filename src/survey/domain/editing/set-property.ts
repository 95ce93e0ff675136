import type { Shown } from "../definition/survey-definition.ts";

/** The object with this property; without it where `value` is undefined, as absent parts of a definition are. */
export function withProperty<T extends object, K extends string>(
  object: T,
  property: K,
  value: (T extends { readonly [P in K]?: infer V } ? V : never) | undefined,
): T {
  const { [property]: _before, ...rest } = object as Record<string, unknown>;
  void _before;
  return (value === undefined ? rest : { ...rest, [property]: value }) as T;
}

/** Shown under these conditions and no others. */
export function shownWhen<T extends Shown>(part: T, { showIf, showWhenUnknown }: Shown): T {
  const bare = withProperty<Shown, "showIf">(part, "showIf", showIf);
  return withProperty<Shown, "showWhenUnknown">(bare, "showWhenUnknown", showWhenUnknown) as T;
}
