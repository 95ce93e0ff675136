/** A row of a table with two columns: what, and its value. */
export type FormFact = readonly [label: string, value: string];

/** A part of the form, in the order of print. */
export type FormBlock =
  | { readonly kind: "facts"; readonly title: string; readonly facts: readonly FormFact[] }
  | { readonly kind: "text"; readonly title: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly title: string;
      readonly head: readonly string[];
      /** Shares of the width, one for each column. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      /** What stands there instead of a table without rows. */
      readonly none: string;
    }
  | {
      readonly kind: "signatures";
      readonly title: string;
      readonly people: readonly string[];
      readonly date: string;
    };

/** A case as it is handed on and filed on paper; all text is ready to print. */
export interface HandlingForm {
  readonly lang: "zh" | "en";
  readonly title: string;
  readonly organization: string;
  readonly number: string;
  /** `Page {page} of {pages}`. */
  readonly page: string;
  /** Who printed it when. */
  readonly printed: string;
  readonly blocks: readonly FormBlock[];
}
