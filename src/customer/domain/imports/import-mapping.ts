/** Which column of a sheet fills which field, and what its own words mean. The mapping file of the command line too. */
export interface ImportMapping {
  /** The sheet to read; null: the only one, or the first with a header that is understood. */
  readonly sheet: string | null;
  /** Name of a column as the import lists it → code of a field. Columns not named are not read. */
  readonly columns: Readonly<Record<string, string>>;
  /** Code of a field → word in the sheet → value, beyond the words known already: `{"tier": {"VIP": "core"}}`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Code of a field → what stands for it in every row without a value of its own: `{"kind": "repair"}`. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Service records of an unknown customer: true makes the customer by its name, false refuses the row. */
  readonly createMissingCustomers: boolean;
}
