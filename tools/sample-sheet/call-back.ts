/** One call-back as it was made, before anybody typed it into a sheet. Scores 1–5. */
export interface CallBack {
  readonly customer: string;
  readonly contact: string;
  /** Days since 1970-01-01. */
  readonly date: number;
  readonly lastService: number;
  readonly channel: string;
  readonly caller: string;
  readonly owner: string;
  readonly service: string;
  readonly product: string;
  readonly kind: string;
  readonly standing: string;
  readonly region: string;
  readonly scores: Scores;
  readonly overall: number;
  readonly words: string;
}

export const DIMENSIONS = ["attitude", "response", "skill", "solving", "value"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Scores = Readonly<Record<Dimension, number>>;
