/**
 * Why a message could not be handed over. `refused`: the mail server will not take it, ever; `put-off`: not now;
 * `unreachable`: no answer; `sign-in-refused`: wrong user or password; `no-mail-server`: none is configured;
 * `address-invalid`: not a mail address.
 */
export type MailTrouble =
  "refused" | "put-off" | "unreachable" | "sign-in-refused" | "no-mail-server" | "address-invalid";

/** A message that was not handed over. */
export class MailFailure extends Error {
  readonly trouble: MailTrouble;

  /** @param said what the mail server or the network said, one line */
  constructor(trouble: MailTrouble, said: string) {
    super(said);
    this.name = "MailFailure";
    this.trouble = trouble;
  }

  /** True when another try cannot help. */
  get permanent(): boolean {
    return this.trouble === "refused" || this.trouble === "address-invalid";
  }
}
