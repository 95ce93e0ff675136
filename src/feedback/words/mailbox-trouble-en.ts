import type { mailboxTroubleZh } from "./mailbox-trouble-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** What stands between Huiyin and a mailbox, and what to do. */
export const mailboxTroubleEn: Readonly<Record<keyof typeof mailboxTroubleZh, (details: Details) => string>> =
  {
    "mailbox-sign-in-refused": () =>
      "Wrong user name or password. Check both; many providers want IMAP switched on and an app password.",
    "mailbox-host-unknown": ({ host }) => `There is no server “${host}”. Check its spelling.`,
    "mailbox-unreachable": ({ host }) =>
      `“${host}” does not answer. Check address and port, and that network and firewall let it through.`,
    "mailbox-certificate": ({ host }) =>
      `The certificate of “${host}” is not trusted or has expired. Ask the provider, or check the address.`,
    "mailbox-encryption-missing": () =>
      "The server does not offer this encryption on this port. Choose another one, or check the port.",
    "mailbox-plain-forbidden": () =>
      "Without encryption the password would leak; it is for a mail server on this machine only. Choose TLS or STARTTLS.",
    "mailbox-folder-missing": ({ folder }) => `The mailbox has no folder “${folder}”. Check its name.`,
    "mailbox-left-behind": () =>
      "The mails were taken but could not be marked or moved. Check rights and folders of the mailbox.",
    "mailbox-password-lost": () =>
      "The server's secret has changed and the password cannot be read. Type it again.",
    "mailbox-trouble": () =>
      "The mail server answered oddly; it is tried again. If it goes on, ask the provider.",
    "disk-full": () => "The server's disk is full, so files cannot be kept. Make room; it is tried again.",
  };
