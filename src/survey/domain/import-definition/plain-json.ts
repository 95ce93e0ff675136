/** An object of foreign JSON; only own properties are ever looked at. */
export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list among the object's own properties, else an empty one. */
export function listIn(holder: Plain, name: string): readonly unknown[] {
  const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
  return Array.isArray(value) ? value : [];
}

/** A text among the object's own properties, numbers as text, else "". */
export function wordIn(holder: Plain, name: string): string {
  const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

/** A number among the object's own properties, also written as text; undefined where there is none. */
export function numberIn(holder: Plain, name: string): number | undefined {
  const word = wordIn(holder, name).trim();
  const value = Number(word);
  return word === "" || !Number.isFinite(value) ? undefined : value;
}
