import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  query,
  serverPid,
  signalAll,
  startHere,
  trialFolder,
  trialMachine,
  untilGone,
} from "../test/embedded-trial.ts";
import { until } from "../test/until.ts";
import { watchEmbedded } from "./embedded-watch.ts";

const machine = await trialMachine();

async function watched() {
  const folder = trialFolder();
  const server = await startHere(folder, {}, machine);
  const lines: string[] = [];
  const restart = () => startHere(folder, {}, machine);
  const watch = watchEmbedded({ server, restart, log: (line) => lines.push(line) });
  const answers = () =>
    query(server.url, "select 1").then(
      () => true,
      () => false,
    );
  return { folder, lines, watch, answers };
}

const kill = async (folder: string): Promise<void> => {
  const pid = serverPid(folder);
  signalAll([pid], "SIGKILL");
  await untilGone([pid]);
};

test("a database that was killed comes back at the same address, again and again, and ends with the watch", async () => {
  const { folder, lines, watch, answers } = await watched();
  for (const times of [1, 2]) {
    await kill(folder);
    await until("the database is back", answers);
    await until(
      "the log says so",
      () => lines.filter((line) => line === "the database is back").length === times,
    );
  }
  await watch.stop();
  assert.equal(existsSync(path.join(folder, "database/cluster/postmaster.pid")), false);
});

test("while everything ends, a database that goes down stays down", async () => {
  const { folder, lines, watch, answers } = await watched();
  await watch.rest();
  await kill(folder);
  await sleep(1_500);
  assert.equal(await answers(), false);
  assert.deepEqual(lines, []);
  await watch.stop();
});
