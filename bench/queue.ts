import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { countFeedback, listFeedback } from "../src/feedback/service/list-feedback.ts";
import { addOrganization } from "../src/identity/service/add-organization.ts";
import type { Session } from "../src/identity/service/session.ts";
import { openDatabase, type Database } from "../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../src/platform/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { hireColleague, makeCaseTeam } from "../src/test/feedback.ts";
import { median } from "./run-measured.ts";

const GOAL_RATIO = 1.5;
const GOAL_P95_MS = 50;
const NOW = "2026-03-11T02:00:00Z";

/** What somebody does who opens the inbox. */
interface Act {
  readonly name: string;
  run(session: Session): Promise<unknown>;
}

const ACTS: readonly Act[] = [
  {
    name: "first page, open",
    run: (s) => s.begin((work) => listFeedback(work, { queue: "open", limit: 50 })),
  },
  {
    name: "first page, mine",
    run: (s) => s.begin((work) => listFeedback(work, { queue: "mine", limit: 50 })),
  },
  {
    name: "first page, breached",
    run: (s) => s.begin((work) => listFeedback(work, { queue: "breached", limit: 50 })),
  },
  { name: "first page, all", run: (s) => s.begin((work) => listFeedback(work, { limit: 50 })) },
  { name: "counters", run: (s) => s.begin(countFeedback) },
];

/**
 * Measures the inbox of an organization with many cases against one with few, in one database and turn about:
 * `npm run -s bench:queue -- --many N --few N --rounds N`. One case in twenty is open.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { many: { type: "string" }, few: { type: "string" }, rounds: { type: "string" } },
  });
  const sizes = { many: Number(values.many ?? 1_000_000), few: Number(values.few ?? 10_000) };
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-bench-"));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  const database = await openMigrated(postgres.url);
  try {
    const many = await fill(database, postgres.url, sizes.many);
    const few = await fill(database, postgres.url, sizes.few);
    await settle(postgres.url);
    await measure({ many, few, sizes, rounds: Number(values.rounds ?? 100) });
  } finally {
    await database.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openMigrated(url: string): Promise<Database> {
  await migrate(url);
  return openDatabase(url);
}

/** An organization with `count` cases over two years, ten departments and fifty handlers; answers its manager's session. */
async function fill(database: Database, url: string, count: number): Promise<Session> {
  const now = { name: `${count} 条反馈`, timeZone: "Asia/Shanghai", language: "zh" as const };
  const orgId = await addOrganization(database, now, NOW);
  const team = await makeCaseTeam(database, orgId);
  for (let at = 0; at < 50; at++)
    await hireColleague(database, {
      orgId,
      departmentId: team.departmentId,
      name: `处理人 ${at + 1}`,
      roles: ["handler"],
    });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("set synchronous_commit = off");
  const step = 50_000;
  for (let from = 0; from < count; from += step)
    await client.query(INSERT_CASES, [orgId, from, Math.min(count, from + step), NOW]);
  await client.end();
  return team.manager.at(NOW);
}

const INSERT_CASES = `
  with people as (select array_agg(id order by id) as ids, min(department_id::text)::uuid as department
                    from identity_user where org_id = $1 and 'handler' = any (roles) ),
  drawn as (
    select n, gen_random_uuid() as id, n % 20 = 0 as is_open,
           $4::timestamptz - interval '1 minute' * (n * 1051200.0 / 1000003.0 * 7919 % 1051200) as received
      from generate_series($2::int, $3::int - 1) n),
  cases as (
    insert into feedback_case (org_id, id, number, channel, received_at, registered_at, closed_at, stage, voice, priority,
      priority_reasons, problem_type, scope, need, basis, difficulty, deciding_words, department_id, handler_id,
      due_clock, due_at, updated_at)
    select $1, id, 'B-' || n, 'phone', received, received, case when is_open then null else received + interval '3 days' end,
           case when not is_open then 'closed'
                else (array['registered', 'triaged', 'assigned', 'planned', 'executing', 'checking', 'calling_back'])
                  [1 + (n / 20) % 7] end,
           'complaint', (array['high', 'medium', 'low'])[1 + n % 3], array['dissatisfied'], 'response_speed', 'single',
           'functional', 'fact', 'ordinary', '[]', people.department, people.ids[1 + n % array_length(people.ids, 1)],
           case when is_open then 'solution' end,
           case when is_open then $4::timestamptz + interval '1 minute' * (n % 20000 - 3000) end, received
      from drawn, people)
  insert into feedback_voice (org_id, case_id, verbatim)
  select $1, id, '第 ' || n || ' 条：空调维修等了三天没有人来，客服每次都说在安排，希望尽快给个说法。' from drawn`;

/** Statistics and visibility maps as a database that has run for a while has them. */
async function settle(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("vacuum analyze");
  await client.query("checkpoint");
  await client.end();
}

interface Trial {
  readonly many: Session;
  readonly few: Session;
  readonly sizes: { readonly many: number; readonly few: number };
  readonly rounds: number;
}

async function measure({ many, few, sizes, rounds }: Trial): Promise<void> {
  const processor = `${availableParallelism()} × ${cpus()[0]?.model ?? "unknown processor"}`;
  console.log(
    `Node ${process.versions.node}, ${processor}, ${rounds} rounds turn about; ms, median and p95\n`,
  );
  for (const { name, run } of ACTS) {
    const times: { many: number[]; few: number[] } = { many: [], few: [] };
    for (const session of [many, few]) for (let i = 0; i < 5; i++) await run(session);
    for (let i = 0; i < rounds; i++) {
      times.many.push(await timed(() => run(many)));
      times.few.push(await timed(() => run(few)));
    }
    const ratio = median(times.many) / median(times.few);
    const p95 = quantile(times.many, 0.95);
    if (ratio > GOAL_RATIO || p95 > GOAL_P95_MS) process.exitCode = 1;
    console.log(
      `${name.padEnd(22)} ${told(sizes.many, times.many)}   ${told(sizes.few, times.few)}   ratio ${ratio.toFixed(2)}`,
    );
  }
  console.log(
    `\nGoals: ratio ≤ ${GOAL_RATIO}; p95 at ${sizes.many.toLocaleString("en")} cases ≤ ${GOAL_P95_MS} ms.`,
  );
}

function told(size: number, times: readonly number[]): string {
  return `${size.toLocaleString("en")}: ${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

await main();
