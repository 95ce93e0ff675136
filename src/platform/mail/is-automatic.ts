/** Header values by lower-case name. */
type HeaderValue = (name: string) => string | null;

const BULK = /^(?:bulk|list|junk|auto_reply)\b/iu;
const REPLY_SUBJECT = /^\s*(?:自动回[复覆]|自動回[復覆]|auto(?:matic)?[- ]?repl|out of (?:the )?office)/iu;
const POSTMASTER = /^(?:mailer-daemon|postmaster)@/iu;

/** Signs of a program's mail that nobody wrote by hand (RFC 3834, RFC 3464 and what is in use beside them). */
export function isAutomatic(
  header: HeaderValue,
  mail: { readonly from: string; readonly subject: string },
): boolean {
  const value = (name: string): string => (header(name) ?? "").trim();
  const signs = [
    !/^(?:no\b|$)/iu.test(value("auto-submitted")),
    BULK.test(value("precedence")),
    header("x-autoreply") !== null,
    header("x-autorespond") !== null,
    isReport(header),
    POSTMASTER.test(mail.from),
    value("return-path") === "<>",
    REPLY_SUBJECT.test(mail.subject),
  ];
  return signs.includes(true);
}

/** True for a report of a mail server about another mail: a bounce, a receipt. */
export function isReport(header: HeaderValue): boolean {
  return /^\s*multipart\/report\b/iu.test(header("content-type") ?? "");
}

/** True when the sender, however human, asks not to be answered by a program. */
export function refusesAutomaticReply(header: HeaderValue): boolean {
  const suppressed = header("x-auto-response-suppress") ?? "";
  return /\b(?:all|oof|autoreply)\b/iu.test(suppressed) || header("list-id") !== null;
}
