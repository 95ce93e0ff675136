import { createReadStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import chineseDays from "chinese-days";
import { parse } from "csv-parse";
import { importCaseFile } from "../src/feedback/service/case-import/import-case-file.ts";
import { addOrganization } from "../src/identity/service/add-organization.ts";
import { loadWorkingCalendar } from "../src/identity/service/load-working-calendar.ts";
import { openSession, systemActor } from "../src/identity/service/session.ts";
import { Draw } from "../src/kit/draw.ts";
import { workingTimeBetween } from "../src/kit/working-time/working-time-between.ts";
import type { WorkingCalendar } from "../src/kit/working-time/working-calendar.ts";
import { inOrganization, openDatabase, type Database, type Tx } from "../src/platform/db/database.ts";
import { folderStorage } from "../src/platform/files/folder-storage.ts";
import { withScratchDatabase } from "../src/test/database.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The clock in Shanghai, without summer time since 1992. */
const AHEAD = 8 * 60 * MINUTE;
/** Office hours of a new organization, in minutes of the day. */
const HOURS = [
  [540, 720],
  [810, 1_080],
] as const;
const SEED = 50;

/** One row of the list as this program reads it, apart from the import. Milliseconds since 1970. */
interface ListRow {
  readonly id: string;
  readonly opened: number;
  readonly replied: number;
}

/**
 * Imports a complaint list with its replies and compares the working time of every row with a computation of its own:
 * `npm run -s bench:complaints -- --file LIST.csv --holidays FOLDER [--judge N]`. The folder holds holiday-cn's JSON of
 * some years; for other years the days are those of chinese-days. The list must have the columns 留言编号, 留言时间 and
 * 答复时间.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { file: { type: "string" }, holidays: { type: "string" }, judge: { type: "string" } },
  });
  if (values.file === undefined || values.holidays === undefined)
    throw new Error("--file LIST.csv --holidays FOLDER");
  const file = path.resolve(process.env["INIT_CWD"] ?? ".", values.file);
  const days = await readHolidays(path.resolve(process.env["INIT_CWD"] ?? ".", values.holidays));
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-bench-"));
  try {
    await withScratchDatabase((url) =>
      measure(url, { file, folder, days, judge: Number(values.judge ?? 0) }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly file: string;
  readonly folder: string;
  readonly days: Holidays;
  readonly judge: number;
}

async function measure(url: string, { file, folder, days, judge }: Bench): Promise<void> {
  const database = openDatabase(url);
  try {
    const now = new Date().toISOString();
    const named = { name: "测量", timeZone: "Asia/Shanghai", language: "zh" as const, sample: false };
    const orgId = await addOrganization(database, named, now);
    const session = openSession(database, systemActor(orgId), { requestId: null, address: null });
    const start = performance.now();
    const order = { path: file, mapping: null, dryRun: false };
    const { import: done } = await importCaseFile(session, folderStorage(folder), order);
    const seconds = (performance.now() - start) / 1_000;
    const megabytes = process.resourceUsage().maxRSS / 1_024;
    console.log(`rows ${done.counts.read}, cases ${done.counts.created}, repeated ${done.counts.repeated}`);
    console.log(
      `refused ${done.counts.failed}, ${seconds.toFixed(1)} s, peak memory ${megabytes.toFixed(0)} MB`,
    );
    for (const fault of done.faults.slice(0, 20))
      console.log(`  row ${fault.row} ${fault.column ?? ""} ${fault.value ?? ""}: ${fault.message}`);
    await tellShares(database, orgId);
    const calendar = await session.begin((work) => loadWorkingCalendar(work, null));
    await compare(database, orgId, { rows: await readList(file), days, calendar });
    if (judge > 0) await showSome(database, orgId, judge);
  } finally {
    await database.close();
  }
}

async function tellShares(database: Database, orgId: number): Promise<void> {
  for (const column of ["voice", "problem_type", "priority", "scope", "need", "stage", "outcome"] as const) {
    const rows = await inOrganization(database, orgId, (tx) =>
      tx
        .selectFrom("feedback_case")
        .where("org_id", "=", orgId)
        .groupBy(column)
        .select([column, (eb) => eb.fn.countAll<number>().as("n")])
        .execute(),
    );
    const shares = rows.toSorted((a, b) => b.n - a.n).map((row) => `${row[column] ?? "–"} ${row.n}`);
    console.log(`${column}: ${shares.join(", ")}`);
  }
}

/** Days off and days worked by date; years that are announced there. */
interface Holidays {
  readonly offOn: ReadonlyMap<string, boolean>;
  readonly years: ReadonlySet<number>;
}

async function readHolidays(folder: string): Promise<Holidays> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const years = new Set<number>();
  const offOn = new Map<string, boolean>();
  for (const name of names) {
    const read = JSON.parse(await readFile(path.join(folder, name), "utf8")) as {
      readonly year: number;
      readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
    };
    years.add(read.year);
    for (const { date, isOffDay } of read.days) offOn.set(date, isOffDay);
  }
  return { offOn, years };
}

/** Works out by itself, with nothing of the product, how much office time lies between two moments. */
function officeTime(from: number, to: number, { offOn, years }: Holidays): number {
  let sum = 0;
  for (let day = Math.floor((from + AHEAD) / DAY); day * DAY - AHEAD < to; day++) {
    const date = new Date(day * DAY);
    const text = date.toISOString().slice(0, 10);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    const off = offOn.get(text) ?? isWeekend;
    const isWorked = years.has(date.getUTCFullYear()) ? !off : chineseDays.isWorkday(text);
    if (!isWorked) continue;
    for (const [open, close] of HOURS) {
      const opens = day * DAY - AHEAD + open * MINUTE;
      const closes = day * DAY - AHEAD + close * MINUTE;
      sum += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
    }
  }
  return sum;
}

async function readList(file: string): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  const parser = createReadStream(file).pipe(parse({ columns: true, bom: true, relax_column_count: true }));
  for await (const row of parser as AsyncIterable<Readonly<Record<string, string>>>) {
    const [opened, replied] = [momentOf(row["留言时间"] ?? ""), momentOf(row["答复时间"] ?? "")];
    if (opened === null || replied === null) continue;
    rows.push({ id: row["留言编号"] ?? "", opened, replied });
  }
  return rows;
}

/** `2018-03-22 17:10:15` and `2018/3/22 17:10`, by the clock in Shanghai. */
function momentOf(text: string): number | null {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?/u.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second) - AHEAD;
}

interface Comparison {
  readonly rows: readonly ListRow[];
  readonly days: Holidays;
  readonly calendar: WorkingCalendar;
}

async function compare(
  database: Database,
  orgId: number,
  { rows, days, calendar }: Comparison,
): Promise<void> {
  const worked = await inOrganization(database, orgId, (tx) => readWorked(tx, orgId));
  const years = new Map<number, number>();
  let [equal, other, absent] = [0, 0, 0];
  for (const { id, opened, replied } of rows) {
    const year = new Date(opened + AHEAD).getUTCFullYear();
    years.set(year, (years.get(year) ?? 0) + 1);
    const ours = worked.get(id);
    if (ours === undefined) absent++;
    else if (ours === officeTime(opened, replied, days)) equal++;
    else {
      other++;
      console.log(`  differs: ${id} ours ${ours} other ${officeTime(opened, replied, days)}`);
    }
  }
  const told = [...years].toSorted(([a], [b]) => a - b).map(([year, n]) => `${year} ${n}`);
  console.log(`opened in: ${told.join(", ")}`);
  console.log(
    `days of ${[...days.years].toSorted().join(", ")} from holiday-cn, of other years from chinese-days`,
  );
  console.log(
    `working time of ${rows.length} replies: equal ${equal}, different ${other}, not stored ${absent}`,
  );
  console.log(movedInto(rows, days, calendar));
}

/** The same rows moved into the years of the second source: month, day and hour stay, and so does the time between. */
function movedInto(rows: readonly ListRow[], days: Holidays, calendar: WorkingCalendar): string {
  const [first = 2024] = [...days.years].toSorted();
  const end = Date.UTC(Math.max(...days.years), 11, 31);
  let [equal, compared] = [0, 0];
  for (const { opened, replied } of rows) {
    const at = new Date(opened + AHEAD);
    const year = first + (at.getUTCFullYear() % days.years.size);
    const from = Date.UTC(year, at.getUTCMonth(), at.getUTCDate()) + ((opened + AHEAD) % DAY) - AHEAD;
    const to = from + (replied - opened);
    if (to >= end) continue;
    compared++;
    const [start, stop] = [from, to].map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
    if (start && stop && workingTimeBetween(calendar, start, stop) === officeTime(from, to, days)) equal++;
  }
  return `moved into ${[...days.years].toSorted().join(", ")}: ${compared} compared, equal ${equal}`;
}

async function readWorked(tx: Tx, orgId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom("feedback_case as c")
    .innerJoin("feedback_source as s", (join) =>
      join.onRef("s.org_id", "=", "c.org_id").onRef("s.case_id", "=", "c.id"),
    )
    .where("c.org_id", "=", orgId)
    .select(["s.source_id", "c.worked_ms"])
    .execute();
  return new Map(rows.flatMap((row) => (row.worked_ms === null ? [] : [[row.source_id, row.worked_ms]])));
}

/** Cases drawn from a seed, to be judged by a person. */
async function showSome(database: Database, orgId: number, count: number): Promise<void> {
  const rows = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_case as c")
      .innerJoin("feedback_voice as v", (join) =>
        join.onRef("v.org_id", "=", "c.org_id").onRef("v.case_id", "=", "c.id"),
      )
      .where("c.org_id", "=", orgId)
      .select(["c.number", "c.voice", "c.problem_type", "c.priority", "c.priority_reasons", "c.need"])
      .select(["v.subject", "v.verbatim"])
      .orderBy("c.number")
      .execute(),
  );
  for (const row of new Draw(SEED).shuffled(rows).slice(0, count)) {
    const { number, voice, problem_type, priority, priority_reasons, need } = row;
    console.log(
      `\n${number} ${voice} · ${problem_type} · ${need} · ${priority} (${priority_reasons.join(", ")})`,
    );
    console.log(`  ${row.subject}｜${row.verbatim.replaceAll(/\s+/gu, " ").slice(0, 260)}`);
  }
}

await main();
