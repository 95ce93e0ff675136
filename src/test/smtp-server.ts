import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** A message as it came in: envelope, and the lines between DATA and the lone dot, unstuffed. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
  readonly user: string | null;
}

/** What a test lets the server say instead of its own answer; `drop` closes the connection without a word. */
export type ScriptedReply = string | "drop";

/** Steps of a conversation at which an answer can be scripted. */
export type SmtpStep = "connect" | "EHLO" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "body";

export interface SmtpServerOptions {
  /** With these set, mail is taken only after AUTH PLAIN or LOGIN. */
  readonly user?: string;
  readonly password?: string;
  /** The ways to sign in that the server offers. */
  readonly methods?: readonly ("PLAIN" | "LOGIN")[];
}

/** A mail server by RFC 5321 (EHLO, AUTH, MAIL, RCPT, DATA, RSET, NOOP, QUIT) that keeps what it gets. */
export interface SmtpServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Command lines as they came, AUTH without its secrets. */
  readonly commands: readonly string[];
  /** Answers the next occurrences of `step` with `replies`, one each. */
  script(step: SmtpStep, ...replies: readonly ScriptedReply[]): void;
  close(): Promise<void>;
}

/** Starts a mail server on a free port of this machine. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const commands: string[] = [];
  const scripted = new Map<SmtpStep, ScriptedReply[]>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, {
      options,
      commands,
      keep: (mail) => mails.push(mail),
      scripted: (step) => scripted.get(step)?.shift(),
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const account =
    options.user === undefined
      ? ""
      : `${encodeURIComponent(options.user)}:${encodeURIComponent(options.password ?? "")}@`;
  return {
    url: `smtp://${account}127.0.0.1:${port}`,
    mails,
    commands,
    script: (step, ...replies) => void scripted.set(step, [...(scripted.get(step) ?? []), ...replies]),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

interface House {
  readonly options: SmtpServerOptions;
  readonly commands: string[];
  keep(mail: ReceivedMail): void;
  scripted(step: SmtpStep): ScriptedReply | undefined;
}

interface Conversation {
  user: string | null;
  from: string | null;
  to: string[];
  /** Takes the next line when it is no command. */
  next: ((line: string) => void) | null;
}

function converse(socket: Socket, house: House): void {
  const talk: Conversation = { user: null, from: null, to: [], next: null };
  let pending: Buffer = Buffer.alloc(0);
  const say = (step: SmtpStep | null, own: string): boolean => {
    const reply = (step === null ? undefined : house.scripted(step)) ?? own;
    if (reply === "drop") socket.destroy();
    else socket.write(`${reply}\r\n`);
    return reply === own;
  };
  socket.on("data", (chunk) => {
    pending = Buffer.concat([pending, Buffer.from(chunk)]);
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const line = pending.subarray(0, end).toString("utf8");
      pending = pending.subarray(end + 2);
      if (socket.destroyed) return;
      if (talk.next !== null) talk.next(line);
      else obey(line, { talk, house, say, socket });
    }
  });
  say("connect", "220 mail.example.com ESMTP ready");
}

interface Setting {
  readonly talk: Conversation;
  readonly house: House;
  readonly socket: Socket;
  /** Answers, or gives the scripted answer; true when it was its own. */
  say(step: SmtpStep | null, own: string): boolean;
}

function obey(line: string, setting: Setting): void {
  const { talk, house, say, socket } = setting;
  const verb = line.split(" ")[0]?.toUpperCase() ?? "";
  house.commands.push(verb === "AUTH" ? line.split(" ").slice(0, 2).join(" ") : line);
  const verbs: Readonly<Record<string, () => void>> = {
    EHLO: () => void say("EHLO", greeting(house.options)),
    HELO: () => void say("EHLO", "250 mail.example.com"),
    AUTH: () => authenticate(line, setting),
    MAIL: () => begin(line, setting),
    RCPT: () => address(line, setting),
    DATA: () => receive(setting),
    RSET: () => {
      forget(talk);
      say(null, "250 2.0.0 flushed");
    },
    NOOP: () => void say(null, "250 2.0.0 ok"),
    QUIT: () => {
      say(null, "221 2.0.0 bye");
      socket.end();
    },
  };
  const act = verbs[verb];
  if (act === undefined) say(null, "502 5.5.2 command not known");
  else act();
}

function greeting(options: SmtpServerOptions): string {
  const offered = ["PIPELINING", "8BITMIME", "SIZE 10485760"];
  if (options.user !== undefined) offered.push(`AUTH ${(options.methods ?? ["PLAIN", "LOGIN"]).join(" ")}`);
  const lines = ["mail.example.com", ...offered];
  return lines.map((line, i) => `250${i === lines.length - 1 ? " " : "-"}${line}`).join("\r\n");
}

function authenticate(line: string, { talk, house, say }: Setting): void {
  const [, method = "", initial] = line.split(" ");
  const judge = (user: string, password: string): void => {
    talk.next = null;
    const right = user === house.options.user && password === house.options.password;
    if (say("AUTH", right ? "235 2.7.0 welcome" : "535 5.7.8 wrong user or password") && right)
      talk.user = user;
  };
  const plain = (secret: string): void => {
    const [, user = "", password = ""] = decode(secret).split("\0");
    judge(user, password);
  };
  const ask = (question: string, take: (text: string) => void): void => {
    talk.next = take;
    say(null, `334 ${Buffer.from(question).toString("base64")}`);
  };
  if (method.toUpperCase() === "PLAIN") {
    if (initial !== undefined) plain(initial);
    else ask("", plain);
  } else if (method.toUpperCase() === "LOGIN") {
    ask("Username:", (user) => ask("Password:", (password) => judge(decode(user), decode(password))));
  } else say(null, "504 5.5.4 method not known");
}

function decode(text: string): string {
  return Buffer.from(text, "base64").toString("utf8");
}

function begin(line: string, { talk, house, say }: Setting): void {
  const from = /^MAIL FROM:<([^<>\s]*)>/iu.exec(line)?.[1];
  if (house.options.user !== undefined && talk.user === null) say("MAIL", "530 5.7.0 sign in first");
  else if (from === undefined) say("MAIL", "501 5.1.7 bad sender");
  else if (talk.from !== null) say("MAIL", "503 5.5.1 one sender at a time");
  else if (say("MAIL", "250 2.1.0 ok")) talk.from = from;
}

function address(line: string, { talk, say }: Setting): void {
  const to = /^RCPT TO:<([^<>\s]+@[^<>\s]+)>/iu.exec(line)?.[1];
  if (talk.from === null) say("RCPT", "503 5.5.1 MAIL first");
  else if (to === undefined) say("RCPT", "501 5.1.3 bad recipient");
  else if (say("RCPT", "250 2.1.5 ok")) talk.to.push(to);
}

function receive({ talk, house, say }: Setting): void {
  const { from } = talk;
  if (from === null || talk.to.length === 0) {
    say("DATA", "503 5.5.1 MAIL and RCPT first");
    return;
  }
  if (!say("DATA", "354 end with a lone dot")) return;
  const lines: string[] = [];
  talk.next = (line) => {
    if (line !== ".") {
      lines.push(line.startsWith(".") ? line.slice(1) : line);
      return;
    }
    talk.next = null;
    const mail = { from, to: talk.to, data: lines.join("\r\n"), user: talk.user };
    forget(talk);
    if (say("body", "250 2.0.0 queued as 4F7A12C09B")) house.keep(mail);
  };
}

function forget(talk: Conversation): void {
  talk.from = null;
  talk.to = [];
}
