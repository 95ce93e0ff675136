import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";

const COMMAND = fileURLToPath(new URL("../bin/huiyin.js", import.meta.url));
const WRITERS = 16;
const PATIENCE_MS = 60_000;
const run = promisify(execFile);

/** What was sent: true once it was acknowledged by 201. */
type Sent = Map<string, boolean>;

interface Trial {
  readonly folder: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  readonly sent: Sent;
  readonly key: string;
  readonly link: { readonly surveyId: string; readonly url: string };
  server: ChildProcess;
}

/**
 * Kills the server (odd rounds) or its PostgreSQL (even rounds) with -9 while 16 writers submit answers, brings it back,
 * sends again what was not acknowledged, and at the end counts: everything acknowledged is stored, nothing twice.
 * `npm run -s bench:crash -- --rounds N`
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } });
  const trial = await begin();
  try {
    for (let round = 1; round <= Number(values.rounds); round++) await crash(trial, round);
    await judge(trial, Number(values.rounds));
  } finally {
    if (trial.server.kill("SIGTERM")) await once(trial.server, "exit");
    await rm(trial.folder, { recursive: true, force: true });
  }
}

async function begin(): Promise<Trial> {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-crash-"));
  const port = await freePort();
  const env = { ...process.env, HUIYIN_DATA: folder, PORT: String(port) };
  const server = await start(env, port);
  const org = await told<{ id: number }>(env, ["org", "add", "--name", "明川家电售后服务部", "--json"]);
  const { key } = await told<{ key: string }>(env, [
    "key",
    "add",
    "--org",
    String(org.id),
    "--role",
    "manager",
    "--json",
  ]);
  const trial = { folder, port, env, sent: new Map(), key, server, link: { surveyId: "", url: "" } };
  const survey = await call<{ id: string; revision: number }>(trial, "POST", "/surveys", {
    template: "feedback_card",
  });
  await call(trial, "POST", `/surveys/${survey.id}/versions`, { revision: survey.revision });
  const links = await call<{ items: { url: string }[] }>(trial, "GET", `/surveys/${survey.id}/links`);
  const { pathname } = new URL(links.items[0]?.url ?? "");
  return { ...trial, link: { surveyId: survey.id, url: `http://127.0.0.1:${port}${pathname}` } };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts the server and waits until it can serve. */
async function start(env: NodeJS.ProcessEnv, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [COMMAND, "start"], { env, stdio: "ignore" });
  await untilHealthy(port);
  return child;
}

async function untilHealthy(port: number): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.status === 200) return;
  }
  throw new Error("the server does not serve again");
}

async function told<T>(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [COMMAND, ...args], { env });
  return JSON.parse(stdout) as T;
}

async function call<T>({ port, key }: Trial, method: string, to: string, body?: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${to}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${to}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function crash(trial: Trial, round: number): Promise<void> {
  let isOver = false;
  const writing = Array.from({ length: WRITERS }, async () => {
    while (!isOver) await submit(trial, randomUUIDv7());
  });
  await sleep(400 + Math.random() * 800);
  const isServer = round % 2 === 1;
  const pid = isServer ? trial.server.pid : databasePid(trial.folder);
  process.kill(pid ?? 0, "SIGKILL");
  await sleep(300);
  isOver = true;
  await Promise.all(writing);
  if (isServer) trial.server = await start(trial.env, trial.port);
  else await untilHealthy(trial.port);
  const open = [...trial.sent].filter(([, isAcknowledged]) => !isAcknowledged).map(([id]) => id);
  for (const id of open) await untilAcknowledged(trial, id);
  console.log(
    `${round}: killed the ${isServer ? "server" : "database"}; ${trial.sent.size} sent so far, ${open.length} sent again`,
  );
}

/** One submission; whether it was acknowledged is noted. */
async function submit({ link, sent }: Trial, id: string): Promise<void> {
  sent.set(id, sent.get(id) ?? false);
  const answer = await fetch(link.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, answers: { overall: 4, suggestion: "希望周末也能上门" } }),
  }).catch(() => null);
  if (answer === null || answer.status === 503) await sleep(20);
  else if (answer.status === 201) sent.set(id, true);
  else throw new Error(`${answer.status}: ${await answer.text()}`);
}

async function untilAcknowledged(trial: Trial, id: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    await submit(trial, id);
    if (trial.sent.get(id) === true) return;
  }
  throw new Error(`${id} is not taken`);
}

function databasePid(folder: string): number {
  return Number(readFileSync(path.join(folder, "database/cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

/** Everything that was sent is there by now, once. */
async function judge(trial: Trial, rounds: number): Promise<void> {
  const stored: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const query = `surveyId=${trial.link.surveyId}&limit=200${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page: { items: { id: string }[]; nextCursor: string | null } = await call(
      trial,
      "GET",
      `/responses?${query}`,
    );
    stored.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  const found = new Set(stored);
  const missing = [...trial.sent.keys()].filter((id) => !found.has(id)).length;
  console.log(
    `${rounds} rounds: ${trial.sent.size} acknowledged, ${stored.length} stored, ${missing} missing, ${stored.length - found.size} twice`,
  );
  if (missing > 0 || stored.length !== trial.sent.size) process.exitCode = 1;
}

await main();
