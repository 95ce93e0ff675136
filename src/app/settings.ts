import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { Failure } from "../kit/failure.ts";
import { readClamdAddress, type ClamdAddress } from "../platform/files/clamd-scanner.ts";

/** How this installation runs; from the environment and `.env`. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database, files and keys. */
  readonly dataFolder: string;
  /** PostgreSQL of one's own; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Signs cookies and links; null: made once and kept in the data folder. */
  readonly secret: string | null;
  /** Address under which people reach the server, without a slash at its end. */
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  /** Sender of mails, `name <address>`; null: derived from the SMTP user. */
  readonly mailFrom: string | null;
  /** Stands in for the address of the SMS provider: a gateway within the house; null: the provider's own. */
  readonly smsEndpoint: string | null;
  readonly timeZone: string;
  /** Where ClamAV's daemon looks for viruses in files; null: they are kept unscanned. */
  readonly clamd: ClamdAddress | null;
  /** Requests a minute of one caller to the API. */
  readonly apiRequestsPerMinute: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with what `.env` in `folder` adds; a variable already set wins.
 * @throws Failure `env-file-unreadable`
 */
export function withEnvFile(env: Environment, folder: string): Environment {
  const file = path.join(folder, ".env");
  if (!existsSync(file)) return env;
  try {
    return { ...parseEnv(readFileSync(file, "utf8")), ...env };
  } catch {
    throw new Failure("env-file-unreadable", { file });
  }
}

/** Reads and checks the settings. @throws Failure `setting-invalid` with name, value and what is expected */
export function readSettings(env: Environment, isRoot: boolean): Settings {
  const port = readNumber(env, "PORT", { fallback: 7300, low: 0, high: 65_535 });
  const host = env["HOST"] || "127.0.0.1";
  return {
    port,
    host,
    dataFolder: readDataFolder(env, isRoot),
    databaseUrl: readUrl(env, "DATABASE_URL", ["postgres:", "postgresql:"]),
    secret: readSecret(env),
    publicUrl: (readUrl(env, "HUIYIN_URL", ["http:", "https:"]) ?? addressOf(host, port)).replace(
      /\/+$/u,
      "",
    ),
    smtpUrl: readUrl(env, "SMTP_URL", ["smtp:", "smtps:"]),
    mailFrom: readMailFrom(env),
    smsEndpoint: readUrl(env, "SMS_ENDPOINT", ["http:", "https:"]),
    timeZone: readTimeZone(env),
    clamd: readClamd(env),
    apiRequestsPerMinute: readNumber(env, "API_REQUESTS_PER_MINUTE", { fallback: 6_000, low: 1, high: 1e9 }),
  };
}

/** The address to print for a server that listens on `host` and `port`. */
export function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function readNumber(
  env: Environment,
  name: string,
  range: { readonly fallback: number; readonly low: number; readonly high: number },
): number {
  const text = env[name];
  if (!text) return range.fallback;
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= range.low && value <= range.high) return value;
  throw new Failure("setting-invalid", { name, value: text, expected: `${range.low}–${range.high}` });
}

function readDataFolder(env: Environment, isRoot: boolean): string {
  if (env["HUIYIN_DATA"]) return path.resolve(env["HUIYIN_DATA"]);
  if (isRoot) return "/var/lib/huiyin";
  return path.join(env["XDG_DATA_HOME"] || path.join(env["HOME"] || homedir(), ".local/share"), "huiyin");
}

function readUrl(env: Environment, name: string, schemes: readonly string[]): string | null {
  const text = env[name];
  if (!text) return null;
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return text;
  // The address may hold a password: it is not repeated.
  throw new Failure("setting-invalid", {
    name,
    value: "…",
    expected: schemes.map((scheme) => `${scheme}//…`).join(", "),
  });
}

function readMailFrom(env: Environment): string | null {
  const text = env["MAIL_FROM"];
  if (!text) return null;
  if (/^(?:[^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(text.trim())) return text.trim();
  throw new Failure("setting-invalid", {
    name: "MAIL_FROM",
    value: text,
    expected: "回音 <voc@example.com>",
  });
}

function readClamd(env: Environment): ClamdAddress | null {
  const text = env["HUIYIN_CLAMD"];
  if (!text) return null;
  const address = readClamdAddress(text);
  if (address !== null) return address;
  throw new Failure("setting-invalid", {
    name: "HUIYIN_CLAMD",
    value: text,
    expected: "127.0.0.1:3310, /run/clamav/clamd.ctl",
  });
}

function readSecret(env: Environment): string | null {
  const text = env["HUIYIN_SECRET"];
  if (!text) return null;
  if (text.length >= 32) return text;
  throw new Failure("setting-invalid", { name: "HUIYIN_SECRET", value: "…", expected: "≥ 32" });
}

function readTimeZone(env: Environment): string {
  const name = env["TZ_DEFAULT"] || "Asia/Shanghai";
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new Failure("setting-invalid", {
      name: "TZ_DEFAULT",
      value: name,
      expected: "Asia/Shanghai, Europe/Berlin, …",
    });
  }
}
