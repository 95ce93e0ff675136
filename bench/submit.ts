import { execFile } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import pg from "pg";
import { startEmbeddedPostgres } from "../src/platform/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { SERVICE_SURVEY } from "../src/test/survey.ts";
import { median } from "./run-measured.ts";
import type { Round } from "./submit-client.ts";
import { startBenchServer } from "./survey-server.ts";

const GOAL_RATIO = 0.6;
const GOAL_P99_MS = 50;
const CONNECTIONS = 32;
const ANSWERS = JSON.stringify({
  overall: 4,
  aspects: { attitude: 5, price: 3 },
  price_reason: "配件收费偏高",
  reasons: ["speed"],
  nps: 9,
});
const run = promisify(execFile);

/**
 * Measures durable submissions a second over HTTP against single-row commits a second on the same PostgreSQL, turn
 * about: `npm run -s bench:submit -- --rounds N --seconds N`. PostgreSQL is the embedded one with its durable settings.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string" }, seconds: { type: "string" } } });
  const rounds = Number(values.rounds ?? 5);
  const seconds = values.seconds ?? "5";
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-bench-"));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  try {
    await migrate(postgres.url);
    await measure(postgres.url, folder, { rounds, seconds });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  url: string,
  folder: string,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "create table bench_row (org_id bigint, id uuid, answers jsonb, primary key (org_id, id))",
  );
  const log = openSync(path.join(folder, "bench.log"), "a");
  const server = await startBenchServer(url, [SERVICE_SURVEY], (line) => writeSync(log, line));
  const address = `${server.url}/s/${server.surveys[0]?.token}`;
  const [submissions, commits]: [Round[], Round[]] = [[], []];
  try {
    await round("submit-client.ts", address, "2");
    for (let i = 0; i < rounds; i++) {
      submissions.push(await round("submit-client.ts", address, seconds));
      commits.push(await round("commit-client.ts", url, seconds));
    }
    await countStored(client, server.orgId, submissions);
  } finally {
    await server.close();
    await client.end();
    closeSync(log);
  }
  report(submissions, commits);
}

async function round(program: string, url: string, seconds: string): Promise<Round> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const args = [
    "--url",
    url,
    "--connections",
    String(CONNECTIONS),
    "--seconds",
    seconds,
    "--answers",
    ANSWERS,
  ];
  const { stdout } = await run(process.execPath, [file, ...args], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as Round;
}

/** Everything that was acknowledged is there. */
async function countStored(client: pg.Client, orgId: number, rounds: readonly Round[]): Promise<void> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from survey_response where org_id = $1",
    [orgId],
  );
  const acknowledged = rounds.reduce((sum, one) => sum + one.done - one.refused, 0);
  if ((rows[0]?.n ?? 0) < acknowledged) throw new Error(`acknowledged ${acknowledged}, stored ${rows[0]?.n}`);
}

function report(submissions: readonly Round[], commits: readonly Round[]): void {
  const processor = `${availableParallelism()} × ${cpus()[0]?.model ?? "unknown processor"}`;
  console.log(
    `Node ${process.versions.node}, ${processor}, ${CONNECTIONS} connections, ${submissions.length} rounds A B A B …, medians\n`,
  );
  line("A  submissions over HTTP", submissions);
  line("B  single-row commits", commits);
  const ratio = median(submissions.map(rate)) / median(commits.map(rate));
  const p99 = median(submissions.map((one) => quantile(one, 0.99)));
  console.log(`   A ÷ B = ${ratio.toFixed(2)}`);
  console.log(`\nGoals: A ÷ B ≥ ${GOAL_RATIO}; p99 ≤ ${GOAL_P99_MS} ms.`);
  const refused = submissions.reduce((sum, one) => sum + one.refused, 0);
  if (refused > 0) throw new Error(`${refused} submissions were refused`);
  if (ratio < GOAL_RATIO || p99 > GOAL_P99_MS) process.exitCode = 1;
}

const rate = ({ done, seconds }: Round): number => done / seconds;
const quantile = ({ times }: Round, share: number): number => times[Math.floor(times.length * share)] ?? 0;

function line(name: string, rounds: readonly Round[]): void {
  const each = rounds.map((one) => Math.round(rate(one)).toLocaleString("en")).join(" ");
  const [p50, p99] = [0.5, 0.99].map((share) => median(rounds.map((one) => quantile(one, share))).toFixed(1));
  console.log(
    `${name}: ${Math.round(median(rounds.map(rate))).toLocaleString("en")}/s, p50 ${p50} ms, p99 ${p99} ms  (${each})`,
  );
}

await main();
