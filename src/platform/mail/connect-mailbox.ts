import { ImapFlow } from "imapflow";
import { Failure } from "../../kit/failure.ts";
import { MAIL_LIMITS } from "./mail-limits.ts";
import { mailboxFailure } from "./mailbox-failure.ts";

/** `tls`: encrypted from the first byte (993); `starttls`: encrypted before signing in (143); `plain`: not at all. */
export const MAILBOX_SECURITIES = ["tls", "starttls", "plain"] as const;

export type MailboxSecurity = (typeof MAILBOX_SECURITIES)[number];

/** Where a mailbox is and who opens it. */
export interface MailboxLogin {
  readonly host: string;
  readonly port: number;
  readonly security: MailboxSecurity;
  readonly user: string;
  readonly password: string;
}

export interface ConnectOptions {
  /** Milliseconds without an answer after which a server counts as unreachable; 20,000 unless told. */
  readonly patience?: number;
  /** Certificates (PEM) to trust instead of those of the system. */
  readonly trust?: string;
}

const PATIENCE_MS = 20_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u;
/** Room for what stands around a mail in an answer of the server. */
const FRAME_BYTES = 1024 * 1024;

/** True for this machine itself, to which a password may travel in the clear. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** An open connection, signed in. @throws Failure `mailbox-…` */
export async function connectMailbox(login: MailboxLogin, options: ConnectOptions): Promise<ImapFlow> {
  const { host, port, security, user, password } = login;
  if (security === "plain" && !isLoopback(host)) throw new Failure("mailbox-plain-forbidden", { host });
  const patience = options.patience ?? PATIENCE_MS;
  const client = new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    auth: { user, pass: password },
    ...(options.trust !== undefined && { tls: { ca: options.trust } }),
    clientInfo: { name: "Huiyin" },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience * 3,
    maxLiteralSize: MAIL_LIMITS.mailBytes + FRAME_BYTES,
    maxResponseSize: MAIL_LIMITS.mailBytes + 2 * FRAME_BYTES,
    maxResponseTokens: 500_000,
  });
  // A connection that breaks rejects the command under way as well; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw mailboxFailure(error, login);
  }
}
