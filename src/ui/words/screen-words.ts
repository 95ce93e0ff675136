/** Words of screens: nested plain strings, `{{name}}` marks a blank. */
export interface ScreenWords {
  readonly [key: string]: string | ScreenWords;
}

/**
 * What the English words must have: every key of the Chinese ones, and where English tells one from many a twin
 * `key_one` (used when `count` is 1).
 */
export type EnglishOf<Zh> = {
  readonly [K in keyof Zh]: Zh[K] extends string ? string : EnglishOf<Zh[K]>;
} & {
  readonly [K in keyof Zh & string as Zh[K] extends string ? `${K}_one` : never]?: string;
};

/** Dotted paths of the strings in `T`: `form.title`. */
export type WordKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${WordKey<T[K]>}`;
}[keyof T & string];
