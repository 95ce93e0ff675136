/** The command line asked for something that does not exist or left something out: exit 2. */
export class WrongUse extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "WrongUse";
    this.code = code;
    this.details = details;
  }
}
