import { ensureSetupToken } from "../identity/service/ensure-setup-token.ts";
import { outboxDepth } from "../platform/events/outbox-depth.ts";
import { openInstallation } from "./installation.ts";
import { openParts } from "./parts.ts";
import { addressOf, type Settings } from "./settings.ts";
import { startWeb } from "./web.ts";
import { startWorker } from "./worker.ts";

/** What a process of the server does: answer requests, work on jobs, or both. */
export type ServerRole = "all" | "web" | "worker";

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
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    const installation = await openInstallation(settings);
    ends.push(installation.close);
    const { database } = installation;
    const parts = await openParts(settings, database);
    ends.push(parts.close);
    const url = role === "worker" ? null : await listen();
    if (role !== "web") {
      const queue = await startWorker(parts);
      ends.push(queue.stop);
    }
    // First of all when everything ends: a database that goes down with the whole process tree stays down.
    ends.push(installation.rest);
    return { url, setupLink: url === null ? null : await setupLink(url), stop };

    async function listen(): Promise<string> {
      const server = await startWeb(parts, () => outboxDepth(database));
      ends.push(server.close);
      // Spares the first sign-in the loading of the library; a failure shows there again.
      void parts.auth.prepare().catch(() => {});
      return addressOf(settings.host, server.port);
    }

    async function setupLink(address: string): Promise<string | null> {
      const token = await ensureSetupToken(database);
      const base = settings.port === 0 ? address : settings.publicUrl;
      return token === null ? null : `${base}/setup?token=${token}`;
    }
  } catch (error) {
    await stop();
    throw error;
  }
}
