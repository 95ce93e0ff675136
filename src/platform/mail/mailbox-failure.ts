import { Failure } from "../../kit/failure.ts";

/** Codes of what can stand between Huiyin and a mailbox. */
export const MAILBOX_FAILURES = [
  "mailbox-sign-in-refused",
  "mailbox-host-unknown",
  "mailbox-unreachable",
  "mailbox-certificate",
  "mailbox-encryption-missing",
  "mailbox-plain-forbidden",
  "mailbox-folder-missing",
  "mailbox-trouble",
] as const;

export type MailboxFailureCode = (typeof MAILBOX_FAILURES)[number];

/** Node's codes of a host that answers nothing. */
const AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  "ETIMEOUT",
  "CONNECT_TIMEOUT",
  "GREETING_TIMEOUT",
  "UPGRADE_TIMEOUT",
  "NoConnection",
  "EConnectionClosed",
  "StateLogout",
  "ClosedAfterConnectText",
  "ClosedAfterConnectTLS",
]);
const NO_NAME = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NONAME", "ENODATA"]);
const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH)/u;
const LONGEST_WORD = 300;

/**
 * The failure that stands for what the mail server or the network did; `said` in its details is their own word.
 * A Failure stays as it is.
 */
export function mailboxFailure(error: unknown, { host }: { readonly host: string }): Failure {
  if (error instanceof Failure) return error;
  const fault = faultOf(error);
  return new Failure(codeOf(fault), { host, said: fault.said });
}

interface Fault {
  readonly code: string;
  readonly said: string;
  readonly signIn: boolean;
  readonly tls: boolean;
}

function codeOf({ code, said, signIn, tls }: Fault): MailboxFailureCode {
  if (signIn) return "mailbox-sign-in-refused";
  if (CERTIFICATE.test(code)) return "mailbox-certificate";
  if (NO_NAME.has(code)) return "mailbox-host-unknown";
  if (tls || /^(?:ERR_SSL|EPROTO)/u.test(code)) {
    return /certificate/iu.test(said) ? "mailbox-certificate" : "mailbox-encryption-missing";
  }
  return AWAY.has(code) ? "mailbox-unreachable" : "mailbox-trouble";
}

function faultOf(error: unknown): Fault {
  const known = (typeof error === "object" && error !== null ? error : {}) as Readonly<
    Record<string, unknown>
  >;
  const said = [known["responseText"], known["response"], known["message"], String(error)].find(
    (word): word is string => typeof word === "string" && word !== "",
  );
  return {
    code: typeof known["code"] === "string" ? known["code"] : "",
    said: (said ?? "").replaceAll(/\p{Cc}+/gu, " ").slice(0, LONGEST_WORD),
    signIn: known["authenticationFailed"] === true,
    tls: known["tlsFailed"] === true,
  };
}
