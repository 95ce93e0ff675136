type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined | null | false> };

/** The fields that say something: `undefined`, `null` and `false` are left out. */
export function present<const T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== false),
  ) as Present<T>;
}
