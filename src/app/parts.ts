import { createAuth } from "../identity/service/auth/create-auth.ts";
import type { Auth } from "../identity/service/auth/auth.ts";
import type { Database } from "../platform/db/database.ts";
import { clamdScanner } from "../platform/files/clamd-scanner.ts";
import type { FileScanner } from "../platform/files/file-scanner.ts";
import type { FileStorage } from "../platform/files/file-storage.ts";
import { folderStorage } from "../platform/files/folder-storage.ts";
import { openLiveHub, type LiveHub } from "../platform/live/open-live-hub.ts";
import { jsonLog, type Log } from "../platform/log/json-log.ts";
import { openMailer, type Mailer } from "../platform/mail/mailer.ts";
import path from "node:path";
import { keptSecret } from "./secret.ts";
import type { Settings } from "./settings.ts";

/** What the modules of a server work with. */
export interface Parts {
  readonly settings: Settings;
  readonly database: Database;
  /** Signs cookies and links. */
  readonly secret: string;
  readonly auth: Auth;
  readonly mailer: Mailer;
  readonly files: FileStorage;
  /** Looks for viruses in files; null: they are kept unscanned. */
  readonly scanner: FileScanner | null;
  /** Tells what other people change just now. */
  readonly live: LiveHub;
  readonly log: Log;
  /** The present moment as ISO instant. */
  readonly clock: () => string;
  close(): Promise<void>;
}

/** Makes the parts of a server on an open database. Closing them leaves the database open. */
export async function openParts(settings: Settings, database: Database): Promise<Parts> {
  const { publicUrl } = settings;
  const log = jsonLog((line) => process.stderr.write(line));
  const secret = settings.secret ?? (await keptSecret(settings.dataFolder));
  const auth = createAuth({
    databaseUrl: database.url,
    secret,
    publicUrl,
    report: (message) => log("warn", "sign-in", { message }),
  });
  const mailer = openMailer(settings.smtpUrl, { from: settings.mailFrom, publicUrl });
  const live = openLiveHub(database.url);
  return {
    settings,
    database,
    secret,
    auth,
    mailer,
    files: folderStorage(path.join(settings.dataFolder, "files")),
    scanner: settings.clamd && clamdScanner(settings.clamd),
    live,
    log,
    clock: () => new Date().toISOString(),
    close: async () => {
      mailer.close();
      await live.close();
      await auth.close();
    },
  };
}
