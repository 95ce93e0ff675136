import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ImapFlow } from "imapflow";
import type { MailboxLogin } from "../platform/mail/connect-mailbox.ts";
import { until } from "./until.ts";

const PROGRAMS = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"];
/** What a test says that needs Dovecot where there is none; `false` where there is. */
export const NO_DOVECOT: string | false = PROGRAMS.some((program) => existsSync(program))
  ? false
  : "no Dovecot on this machine: install dovecot-imapd";

/** A mail server of its own (Dovecot), with one mailbox. */
export interface MailBoxServer {
  readonly login: MailboxLogin;
  /** Its certificate (PEM), which nobody else vouches for. */
  readonly certificate: string;
  readonly ports: { readonly plain: number; readonly tls: number };
  /** Puts a mail into the mailbox as it is. */
  deliver(raw: Uint8Array, options?: { readonly folder?: string; readonly at?: string }): Promise<void>;
  /** Mails of a folder with their flags. */
  list(folder?: string): Promise<readonly { readonly uid: number; readonly flags: readonly string[] }[]>;
  /** Empties and makes the folder anew, which gives it another UIDVALIDITY. */
  renew(folder: string): Promise<void>;
  /** Ends the server; the mails stay. */
  stop(): Promise<void>;
  /** Begins again at the same ports. */
  start(): Promise<void>;
  /** Ends the server and forgets the mails. */
  close(): Promise<void>;
}

export const MAILBOX_USER = { user: "service@mingchuan.example", password: "口令 pass/1" };

/** Starts a mail server in a folder of its own on free ports. */
export async function startMailBoxServer(): Promise<MailBoxServer> {
  const program = PROGRAMS.find((file) => existsSync(file));
  if (program === undefined) throw new Error(String(NO_DOVECOT));
  const folder = await mkdtemp(path.join(tmpdir(), "hy-imap-"));
  const ports = { plain: await freePort(), tls: await freePort() };
  const config = await prepare(folder, ports);
  let running: ChildProcess | null = null;
  const login = { host: "127.0.0.1", port: ports.plain, security: "plain", ...MAILBOX_USER } as const;
  const start = async (): Promise<void> => {
    const child = spawn(program, ["-F", "-c", config], { stdio: "ignore", detached: true });
    running = child;
    await until("the mail server answers", () => answers(login, child));
  };
  const stop = async (): Promise<void> => {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    endGroup(child);
  };
  await start();
  return {
    login,
    ports,
    certificate: await readFile(path.join(folder, "cert.pem"), "utf8"),
    deliver: (raw, { folder: into = "INBOX", at } = {}) =>
      visit(login, async (client) => {
        if (into !== "INBOX") await client.mailboxCreate(into);
        await client.append(into, Buffer.from(raw), [], at === undefined ? undefined : new Date(at));
      }),
    list: (of = "INBOX") =>
      visit(login, async (client) => {
        await client.mailboxOpen(of, { readOnly: true });
        const found =
          client.mailbox && client.mailbox.exists > 0 ? await client.fetchAll("1:*", { flags: true }) : [];
        return found.map(({ uid, flags }) => ({ uid, flags: [...(flags ?? [])] }));
      }),
    renew: (of) =>
      visit(login, async (client) => {
        await client.mailboxDelete(of);
        await client.mailboxCreate(of);
      }),
    start,
    stop,
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Ends the processes that serve open connections, which outlive their master. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly group: string;
  readonly isRoot: boolean;
}

/** Whose the mails are and as whom the server works; as root an unprivileged user, since Dovecot serves no root. */
function findOwner(): Owner {
  if (process.getuid?.() === 0)
    return { uid: 65_534, gid: 65_534, user: "nobody", group: "nogroup", isRoot: true };
  const say = (option: string): string => execFileSync("id", [option], { encoding: "utf8" }).trim();
  return {
    uid: Number(say("-u")),
    gid: Number(say("-g")),
    user: say("-un"),
    group: say("-gn"),
    isRoot: false,
  };
}

/** Writes the server's settings and makes its certificate. */
async function prepare(folder: string, ports: MailBoxServer["ports"]): Promise<string> {
  const owner = findOwner();
  const mails = path.join(folder, "mails");
  await mkdir(mails);
  await chmod(folder, 0o755);
  if (owner.isRoot) await chown(mails, owner.uid, owner.gid);
  await writeFile(
    path.join(folder, "users"),
    `${MAILBOX_USER.user}:{PLAIN}${MAILBOX_USER.password}:${owner.uid}:${owner.gid}::${mails}::\n`,
  );
  makeCertificate(folder);
  const config = path.join(folder, "dovecot.conf");
  await writeFile(config, settingsOf(folder, ports, owner));
  return config;
}

function makeCertificate(folder: string): void {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const name = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  const files = ["-keyout", path.join(folder, "key.pem"), "-out", path.join(folder, "cert.pem")];
  execFileSync("openssl", ["req", "-x509", ...key, ...name, ...files], { stdio: "ignore" });
}

function settingsOf(folder: string, ports: MailBoxServer["ports"], { user, group }: Owner): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
mail_location = maildir:${folder}/mails
first_valid_uid = 1
last_valid_uid = 0
first_valid_gid = 1
mail_max_userip_connections = 50
auth_mechanisms = plain login
auth_failure_delay = 0
disable_plaintext_auth = no
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
passdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.plain}
  }
  inet_listener imaps {
    port = ${ports.tls}
  }
}
service anvil {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(login: MailboxLogin, child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`the mail server ended with ${child.exitCode}`);
  return visit(login, async () => true).catch(() => false);
}

async function visit<T>(login: MailboxLogin, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: login.host,
    port: login.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: login.user, pass: login.password },
    logger: false,
    disableAutoIdle: true,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout().catch(() => client.close());
  }
}
