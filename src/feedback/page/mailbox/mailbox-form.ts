import type { Mailbox } from "../../contract/mailbox.ts";
import type { Afterwards, MailboxSecurity } from "../../domain/mail/mailbox.ts";

/** What the form holds. */
export interface MailboxValues {
  readonly address: string;
  readonly host: string;
  readonly port: string;
  readonly security: MailboxSecurity;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  readonly afterwards: Afterwards;
  readonly moveTo: string;
  readonly departmentId: string | null;
  readonly replyName: string;
  /** `YYYY-MM-DD`; of a new mailbox only. */
  readonly readSince: string | null;
  readonly isOn: boolean;
}

/** The usual port of each encryption. */
const USUAL_PORT: Readonly<Record<MailboxSecurity, string>> = {
  tls: "993",
  starttls: "143",
  plain: "143",
};

/** What the form begins with. @param today of the organization */
export function valuesOf(mailbox: Mailbox | null, today: string): MailboxValues {
  if (mailbox === null) return { ...NEW, readSince: today };
  const { port, moveTo } = mailbox;
  return { ...pick(mailbox), port: String(port), password: "", moveTo: moveTo ?? "", readSince: null };
}

function pick({ address, host, security, user, folder, afterwards, ...others }: Mailbox) {
  const { departmentId, replyName, isOn } = others;
  return { address, host, security, user, folder, afterwards, departmentId, replyName, isOn };
}

const NEW: MailboxValues = {
  address: "",
  host: "",
  port: USUAL_PORT.tls,
  security: "tls",
  user: "",
  password: "",
  folder: "INBOX",
  afterwards: "seen",
  moveTo: "",
  departmentId: null,
  replyName: "",
  readSince: null,
  isOn: true,
};

/** What the form holds as the API takes it, without password and day. */
export function settingsOf(values: MailboxValues) {
  const { address, host, security, user, folder, afterwards, departmentId, isOn } = values;
  const moveTo = values.moveTo.trim();
  return {
    address: address.trim(),
    host: host.trim(),
    port: Number(values.port),
    security,
    user: user.trim(),
    folder: folder.trim(),
    afterwards,
    moveTo: afterwards === "move" && moveTo !== "" ? moveTo : null,
    departmentId: departmentId ?? null,
    replyName: values.replyName.trim(),
    isOn,
  };
}

/** What follows from a change for fields that nobody has filled otherwise: host and user from the address, the port. */
export function fieldsThatFollow(
  changed: Partial<MailboxValues>,
  all: MailboxValues,
  before: MailboxValues,
): Partial<MailboxValues> {
  if (changed.address !== undefined) return followAddress(changed.address.trim(), all, before);
  if (changed.security === undefined || !Object.values(USUAL_PORT).includes(all.port)) return {};
  return { port: USUAL_PORT[changed.security] };
}

function followAddress(address: string, all: MailboxValues, before: MailboxValues): Partial<MailboxValues> {
  const domain = address.split("@")[1] ?? "";
  const formerDomain = before.address.split("@")[1] ?? "";
  const followsHost = all.host === "" || all.host === guessedHost(formerDomain);
  const followsUser = all.user === "" || all.user === before.address;
  return {
    ...(followsHost && { host: guessedHost(domain) }),
    ...(followsUser && { user: address }),
  };
}

function guessedHost(domain: string): string {
  return domain.includes(".") ? `imap.${domain}` : "";
}
