import { createTransport } from "nodemailer";
import { MailFailure } from "./mail-failure.ts";

/** A message in both forms; `messageId` without brackets stays the same over retries, so that receivers see doubles. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Of a list's message: the page where a bare POST takes its reader off the list (RFC 8058). */
  readonly unsubscribe?: string;
  /** Of a message that belongs to a conversation. */
  readonly thread?: MailThreadHeaders;
}

/** How a message stands in a conversation; ids without brackets. */
export interface MailThreadHeaders {
  /** True: a program answers by itself; false: a person wrote it (RFC 3834). */
  readonly autoReplied: boolean;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Address that answers go to; null: the sender's. */
  readonly replyTo: string | null;
  /** Shown instead of the sender's own name; null: as it is. */
  readonly senderName: string | null;
}

/** The way out for mails. */
export interface Mailer {
  readonly configured: boolean;
  /** Address under which people reach the server, for links; no slash at its end. */
  readonly publicUrl: string;
  /** Hands a message to the mail server; answers the server's name for it. @throws MailFailure */
  send(message: MailMessage): Promise<{ readonly providerId: string }>;
  /** Ends the connections, after the messages under way. */
  close(): void;
}

export interface MailerOptions {
  /** `name <address>` or an address; null: the user of the SMTP address, else `huiyin@` the public host. */
  readonly from: string | null;
  readonly publicUrl: string;
  /** Milliseconds without an answer after which a server counts as unreachable. */
  readonly patience?: number;
}

const PATIENCE = 20_000;
/** Local part and domain without anything that could end a header or an SMTP command. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,255}$/u;

/** A mailer for the server at `smtpUrl`; null: every message fails as `no-mail-server`. Connects at the first message. */
export function openMailer(smtpUrl: string | null, options: MailerOptions): Mailer {
  const { publicUrl } = options;
  if (smtpUrl === null) {
    const send = (): Promise<never> => Promise.reject(new MailFailure("no-mail-server", ""));
    return { configured: false, publicUrl, send, close: () => {} };
  }
  const patience = options.patience ?? PATIENCE;
  const transport = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 3,
    // A message whose connection broke may have arrived: only the delivery log decides on another try.
    maxRequeues: 0,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = options.from ?? userOrHost(smtpUrl, publicUrl);
  return {
    configured: true,
    publicUrl,
    send: async (message) => {
      if (!isMailAddress(message.to)) throw new MailFailure("address-invalid", message.to);
      try {
        const sent = await transport.sendMail({
          from: senderFor(from, message.thread),
          to: { name: "", address: message.to },
          subject: oneLine(message.subject),
          text: message.text,
          html: message.html,
          messageId: `<${oneLine(message.messageId)}>`,
          ...threadFields(message.thread),
          headers: {
            "Auto-Submitted": submittedBy(message.thread),
            ...listHeaders(message.unsubscribe),
          },
        });
        return { providerId: oneLine(sent.response).slice(0, 200) };
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** True for text that can stand as one recipient. */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Without line breaks and other control characters, which would begin a new header. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ").trim();
}

/** What lets the reader's mail program leave the list by one click (RFC 2369, RFC 8058). */
function listHeaders(unsubscribe: string | undefined): Readonly<Record<string, string>> {
  if (unsubscribe === undefined || !URL.canParse(unsubscribe)) return {};
  return {
    "List-Unsubscribe": `<${new URL(unsubscribe).href}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** The sender's address under the name of the conversation. */
function senderFor(
  from: string,
  thread: MailThreadHeaders | undefined,
): string | { readonly name: string; readonly address: string } {
  const name = oneLine(thread?.senderName ?? "");
  return name === "" ? from : { name, address: bareAddress(from) };
}

/** Who sends (RFC 3834): a program by itself, a program that answers, or a person. */
function submittedBy(thread: MailThreadHeaders | undefined): string {
  if (thread === undefined) return "auto-generated";
  return thread.autoReplied ? "auto-replied" : "no";
}

function threadFields(thread: MailThreadHeaders | undefined) {
  if (thread === undefined) return {};
  const { inReplyTo, references, replyTo } = thread;
  const bracketed = (id: string): string => `<${oneLine(id).replaceAll(/[<>\s]/gu, "")}>`;
  return {
    ...(inReplyTo !== null && { inReplyTo: bracketed(inReplyTo) }),
    ...(references.length > 0 && { references: references.map(bracketed) }),
    ...(replyTo !== null && isMailAddress(replyTo) && { replyTo }),
  };
}

/** The address without the name before it. */
function bareAddress(from: string): string {
  return /<([^<>]*)>\s*$/u.exec(from)?.[1] ?? from;
}

/** The address under which the installation sends, as `openMailer` takes it; null: it sends nothing. */
export function senderAddress(
  smtpUrl: string | null,
  { from, publicUrl }: Pick<MailerOptions, "from" | "publicUrl">,
): string | null {
  return smtpUrl === null ? null : bareAddress(from ?? userOrHost(smtpUrl, publicUrl)).toLowerCase();
}

function userOrHost(smtpUrl: string, publicUrl: string): string {
  const user = decodeURIComponent(new URL(smtpUrl).username);
  return isMailAddress(user) ? user : `huiyin@${new URL(publicUrl).hostname}`;
}

function failureOf(error: unknown): MailFailure {
  if (!(error instanceof Error)) return new MailFailure("unreachable", String(error));
  const code = "code" in error ? String(error.code) : "";
  const status = "responseCode" in error ? Number(error.responseCode) : 0;
  const said = oneLine("response" in error && error.response ? String(error.response) : error.message).slice(
    0,
    500,
  );
  if (code === "EAUTH") return new MailFailure("sign-in-refused", said);
  if (status >= 500) return new MailFailure("refused", said);
  if (status >= 400) return new MailFailure("put-off", said);
  return new MailFailure("unreachable", said);
}
