import assert from "node:assert/strict";
import { test } from "node:test";
import {
  FAST,
  processTree,
  query,
  serverPid,
  startElsewhere,
  trialFolder,
  untilGone,
} from "../../../test/embedded-trial.ts";
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";

test("a server whose starter was killed ends with the server process that took it over", async () => {
  const folder = trialFolder();
  const { child } = await startElsewhere(folder);
  const joined = await startEmbeddedPostgres({ dataFolder: folder, settings: FAST, adopt: true });
  await joined.stop();
  assert.equal((await query(joined.url, "select 1 as one")).length, 1, "its owner still lives");

  child.kill("SIGKILL");
  await untilGone([child.pid!]);
  const command = await startEmbeddedPostgres({ dataFolder: folder, settings: FAST });
  await command.stop();
  assert.equal((await query(command.url, "select 1 as one")).length, 1, "a short command ends nothing");

  const server = await startEmbeddedPostgres({ dataFolder: folder, settings: FAST, adopt: true });
  const orphan = processTree(serverPid(folder));
  await server.stop();
  await untilGone(orphan);
  await server.stop();
});
