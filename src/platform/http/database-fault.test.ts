import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import test, { after } from "node:test";
import { openDatabase } from "../db/database.ts";
import { statement, testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { mountHealth } from "./health.ts";

const direct = await testDatabase();

/** A line to the database that can be cut and mended. */
class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private readonly target: URL;
  port = 0;

  constructor(target: URL) {
    this.target = target;
  }

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port || 5432), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on("error", () => {});
      }
      near.pipe(far).pipe(near);
    }).listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    const server = this.server;
    if (server === null) return;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    server.close();
    await once(server, "close");
  }
}

const line = new Line(new URL(direct.url));
await line.mend();
const throughLine = new URL(direct.url);
Object.assign(throughLine, { hostname: "127.0.0.1", port: String(line.port) });
const database = openDatabase(throughLine.href);
after(async () => {
  await database.close();
  await line.cut();
});

const { server, sessions, lines } = await startTestApi(database, {
  mount: ({ app }) => mountHealth(app, { database }),
});
sessions.set("key-1", await signedInAs(database, await makeOrganization(database), ["admin"]));

const list = (): Promise<Response> =>
  fetch(`${server.url}/api/v1/test-departments`, { headers: { authorization: "Bearer key-1" } });
const health = async (): Promise<unknown> => {
  const answer = await fetch(`${server.url}/healthz`);
  return [answer.status, await answer.json()];
};

test("while the database is away callers are told to come again, and then served as before", async () => {
  assert.equal((await list()).status, 200);
  assert.deepEqual(await health(), [200, { status: "ok" }]);
  await line.cut();
  const answer = await list();
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get("retry-after"), "5");
  assert.equal(((await answer.json()) as { code: string }).code, "database-unavailable");
  assert.deepEqual(await health(), [503, { status: "unavailable", reason: "database-unreachable" }]);
  assert.ok(lines.some(({ event }) => event === "request-failed"));
  await line.mend();
  assert.equal((await list()).status, 200);
  assert.deepEqual(await health(), [200, { status: "ok" }]);
});

test("a connection ended by the administrator in the middle of the work is no defect", async () => {
  const held = Promise.withResolvers<void>();
  const inside = Promise.withResolvers<void>();
  const trial = await startTestApi(database, {
    authenticate: async () => {
      const session = sessions.get("key-1");
      if (session === undefined) return null;
      return {
        ...session,
        begin: (useCase) =>
          session.begin(async (work) => {
            inside.resolve();
            await held.promise;
            return useCase(work);
          }),
      };
    },
  });
  const answer = fetch(`${trial.server.url}/api/v1/test-departments`);
  await inside.promise;
  await statement(
    direct.url,
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
  );
  held.resolve();
  assert.equal((await answer).status, 503);
  assert.equal((await list()).status, 200);
});
