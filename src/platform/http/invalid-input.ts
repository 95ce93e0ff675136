export type InputPart = "params" | "query" | "body";

/** One field that was sent wrong; `path` is dotted (`contacts.0.phone`), empty for the whole part. */
export interface InputFault {
  readonly in: InputPart;
  readonly path: string;
  /** In the caller's language. */
  readonly message: string;
}

/** The input does not fit the route's shapes. */
export class InvalidInput extends Error {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(`invalid input: ${faults.map(({ in: part, path }) => `${part}.${path}`).join(", ")}`);
    this.name = "InvalidInput";
    this.faults = faults;
  }
}
