import pg from "pg";
import { connectionUrl, NAME } from "./access-file.ts";

/** How a server answers: `busy` while it starts, recovers or shuts down; `silent`: nobody takes the connection. */
export type Answer = "ready" | "busy" | "silent" | "wrong-password" | "no-database";

const DUPLICATE = "42P04";
const ANSWER_WITHIN_MS = 5_000;
const CODES: Readonly<Record<string, Answer>> = {
  "57P03": "busy",
  "57P01": "busy",
  "53300": "ready",
  "28P01": "wrong-password",
  "28000": "wrong-password",
  "3D000": "no-database",
};

/** Asks the server on 127.0.0.1 for the database `huiyin`. Never rejects. */
export async function askServer(password: string, port: number): Promise<Answer> {
  const client = new pg.Client({
    connectionString: connectionUrl(password, port),
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
  });
  // A connection that breaks after the answer is no news.
  client.on("error", () => {});
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    return CODES[(error as { code?: string }).code ?? ""] ?? "silent";
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes the database `huiyin`; that it is there already is well, too: a killed start may have asked for it. */
export async function createDatabase(password: string, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(password, port, "postgres") });
  await client.connect();
  try {
    await client.query(`create database ${NAME}`).catch((error: { code?: string }) => {
      if (error.code !== DUPLICATE) throw error;
    });
  } finally {
    await client.end();
  }
}
