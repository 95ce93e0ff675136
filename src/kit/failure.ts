/**
 * A fault the user can mend. `code` is stable and names the sentence in the module's `words/`;
 * `details` fill its blanks (file names, row numbers, limits). Anything else thrown is a defect.
 */
export class Failure extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "Failure";
    this.code = code;
    this.details = details;
  }
}
