/** The design under work, or the number of a published version. */
export type VersionName = "draft" | number;

/** What the page shows beside the list. */
export type VersionChoice =
  | { readonly show: "content"; readonly version: VersionName }
  | { readonly show: "comparison"; readonly from: VersionName; readonly to: VersionName };

interface Versions {
  /** Published ones, newest first. */
  readonly numbers: readonly number[];
  /** The design says something else than the newest. */
  readonly hasChanges: boolean;
}

/**
 * What the address asks for (`?view=2`, `?from=1&to=draft`); else what one most likely came for: the changes not yet
 * published, the last change, or the only version. Null before the first version.
 */
export function readChoice(params: URLSearchParams, { numbers, hasChanges }: Versions): VersionChoice | null {
  const known = (name: string): VersionName | null => {
    const value = params.get(name);
    if (value === "draft") return value;
    return numbers.find((number) => String(number) === value) ?? null;
  };
  const [view, from, to] = [known("view"), known("from"), known("to")];
  if (view !== null) return { show: "content", version: view };
  if (from !== null && to !== null) return { show: "comparison", from, to };
  const [newest, before] = numbers;
  if (newest === undefined) return null;
  if (hasChanges) return { show: "comparison", from: newest, to: "draft" };
  if (before !== undefined) return { show: "comparison", from: before, to: newest };
  return { show: "content", version: newest };
}

/** The address of a choice. */
export function addressOfChoice(choice: VersionChoice): Record<string, string> {
  return choice.show === "content"
    ? { view: String(choice.version) }
    : { from: String(choice.from), to: String(choice.to) };
}

/** The version published before `version`; of the design, the newest. Null where there is none. */
export function versionBefore(version: VersionName, numbers: readonly number[]): number | null {
  if (version === "draft") return numbers[0] ?? null;
  return numbers.find((number) => number < version) ?? null;
}
