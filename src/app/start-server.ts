import { ensureSetupToken } from "../identity/service/ensure-setup-token.ts";
import { jsonLog } from "../platform/log/json-log.ts";
import { outboxDepth } from "../platform/events/outbox-depth.ts";
import { openInstallation } from "./installation.ts";
import { openParts } from "./parts.ts";
import { addressOf, type Settings } from "./settings.ts";
import { startPublicWeb, startWeb } from "./web.ts";
import { startWorker } from "./worker.ts";

/** What a process of the server does: answer requests, work on jobs, both, or answer customers alone. */
export type ServerRole = "all" | "web" | "worker" | "public";

/** A server that runs. */
export interface RunningServer {
  /** Where it listens; null for a worker. */
  readonly url: string | null;
  /** Link for the first administrator; null once somebody can sign in. */
  readonly setupLink: string | null;
  /** Ends in order: no new requests, those under way, jobs, connections, the database started here. */
  stop(): Promise<void>;
}

/** Starts everything that `role` needs. What was started is ended again when a later step fails. */
export async function startServer(settings: Settings, role: ServerRole): Promise<RunningServer> {
  const ends: (() => Promise<void>)[] = [];
  /** Requests and jobs under way end side by side, so that both fit into the time there is. */
  const doors: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    const faults: unknown[] = [];
    // One that fails to end, since its database is gone for instance, does not keep the others running.
    for (const end of ends.splice(0).toReversed()) await end().catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw faults[0];
  };
  try {
    const log = jsonLog((line) => process.stderr.write(line));
    const installation = await openInstallation(settings, {
      adopt: true,
      log: (message) => log("info", "database", { message }),
    });
    ends.push(installation.close);
    const { database } = installation;
    const parts = await openParts(settings, database);
    ends.push(parts.close);
    ends.push(async () => void (await Promise.all(doors.map((close) => close()))));
    const url = role === "worker" ? null : await listen();
    if (role === "all" || role === "worker") {
      const queue = await startWorker(parts);
      doors.push(queue.stop);
    }
    // First of all when everything ends: a database that goes down with the whole process tree stays down.
    ends.push(installation.rest);
    return { url, setupLink: url === null || role === "public" ? null : await setupLink(url), stop };

    async function listen(): Promise<string> {
      const server =
        role === "public" ? await startPublicWeb(parts) : await startWeb(parts, () => outboxDepth(database));
      doors.push(server.close);
      // Spares the first sign-in the loading of the library; a failure shows there again.
      if (role !== "public") void parts.auth.prepare().catch(() => {});
      return addressOf(settings.host, server.port);
    }

    async function setupLink(address: string): Promise<string | null> {
      const token = await ensureSetupToken(database);
      const base = settings.port === 0 ? address : settings.publicUrl;
      return token === null ? null : `${base}/setup?token=${token}`;
    }
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}
