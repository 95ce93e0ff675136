import { execFile } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import pg from "pg";
import { inSystem, openDatabase, type Database } from "../src/platform/db/database.ts";
import { withScratchDatabase } from "../src/test/database.ts";
import { csvLine } from "../tools/sample-sheet/csv-text.ts";
import { Draw } from "../src/kit/draw.ts";
import { CopyText } from "./copy-text.ts";
import { median, type Measurement } from "./run-measured.ts";

const SEED = 20_261_122;
const GOAL_RATIO = 5;
const GOAL_MEGABYTES = 400;
const ONCE = fileURLToPath(new URL("import-once.ts", import.meta.url));
const run = promisify(execFile);
const NOW = "2026-03-11T02:00:00Z";
const HEADER = [
  "客户编号",
  "客户名称",
  "客户类型",
  "客户等级",
  "地区",
  "行业",
  "注册日期",
  "联系人",
  "手机",
  "邮箱",
  "标签",
  "备注",
];

/** Measures a whole import of customers against COPY of the same rows: `npm run -s bench:import -- --rows N --rounds N`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: "string" }, rounds: { type: "string" } } });
  const rows = Number(values.rows ?? 200_000);
  const rounds = Number(values.rounds ?? 3);
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-bench-"));
  try {
    const csv = path.join(folder, "customers.csv");
    await writeCustomers(csv, rows);
    await withScratchDatabase((url) => measure({ url, folder, csv, rows, rounds }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly url: string;
  readonly folder: string;
  readonly csv: string;
  readonly rows: number;
  readonly rounds: number;
}

/** A = upload, mapping and run; B = COPY. They take turns, so that a slower spell of the machine hits both. */
async function measure(bench: Bench): Promise<void> {
  const { url, csv, rows, rounds } = bench;
  const { size } = await stat(csv);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log(
    `${rows.toLocaleString("en")} customers × ${HEADER.length} columns (${(size / 1024 / 1024).toFixed(1)} MB CSV), ${rounds} rounds A B A B …, medians\n`,
  );
  const database = openDatabase(url);
  const [first, again, copy]: [Measurement[], Measurement[], Measurement[]] = [[], [], []];
  try {
    for (let round = 0; round < bench.rounds; round++) {
      const orgId = await newOrganization(database);
      first.push(await importOnce(bench, orgId, "created"));
      copy.push({ seconds: await copyOnce(url, csv), megabytes: 0 });
      again.push(await importOnce(bench, orgId, "unchanged"));
    }
  } finally {
    await database.close();
  }
  printLine("A  import, all new", first);
  printLine("A' the same file again, all unchanged", again);
  printLine("B  COPY into a plain table with the same keys", copy);
  const of = (times: readonly Measurement[]): number => median(times.map((time) => time.seconds));
  console.log(`   A ÷ B = ${(of(first) / of(copy)).toFixed(2)}`);
  console.log(`\nGoals: A ÷ B ≤ ${GOAL_RATIO}; memory within ${GOAL_MEGABYTES} MB.`);
}

/** In a process of its own, so that its memory is that of an import and nothing else. */
async function importOnce(
  bench: Bench,
  orgId: number,
  expected: "created" | "unchanged",
): Promise<Measurement> {
  const folder = path.join(bench.folder, "files");
  const args = [ONCE, bench.url, String(orgId), bench.csv, folder, expected];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout) as Measurement;
}

async function newOrganization(database: Database): Promise<number> {
  const { id } = await inSystem(database, (tx) =>
    tx
      .insertInto("system.organization")
      .values({ name: "明川家电售后服务部", time_zone: "Asia/Shanghai", language: "zh", created_at: NOW })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** The same columns as they stand in the file, with the keys of the customers' table; made anew each time. */
async function copyOnce(url: string, csv: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      create table bench_customer (
        org_id bigint not null default 1, id uuid not null, external_id text, name text, kind text, tier text, region text,
        industry text, registered_on date, contact text, phone text, email text, tags text, note text,
        primary key (org_id, id));
      create unique index on bench_customer (org_id, external_id);
      create index on bench_customer (org_id, name collate system.chinese_order, id);
      create index on bench_customer (org_id, region);
      create index on bench_customer (org_id, phone);
      create index on bench_customer (org_id, email)`);
    const columns =
      "id, external_id, name, kind, tier, region, industry, registered_on, contact, phone, email, tags, note";
    return await seconds(async () => {
      const copy = new CopyText(
        `copy bench_customer (${columns}) from stdin with (format csv)`,
        withIds(csv),
      );
      client.query(copy);
      await copy.done;
    });
  } finally {
    await client.query("drop table if exists bench_customer");
    await client.end();
  }
}

/** The lines of the file without its header, each with an id before it. */
async function* withIds(csv: string): AsyncGenerator<Buffer> {
  let rest = "";
  let header = true;
  for await (const chunk of createReadStream(csv, { encoding: "utf8", highWaterMark: 1024 * 1024 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (header) lines.shift();
    header = false;
    yield Buffer.from(lines.map((line) => `${randomUUIDv7()},${line}\n`).join(""));
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function printLine(name: string, times: readonly Measurement[]): void {
  const all = times.map(({ seconds: time }) => time.toFixed(2)).join(" ");
  const middle = median(times.map(({ seconds: time }) => time)).toFixed(2);
  const peak = Math.max(...times.map(({ megabytes }) => megabytes));
  const memory = peak === 0 ? "" : `  peak ${peak.toFixed(0).padStart(4)} MB`;
  console.log(`${name.padEnd(46)} ${middle.padStart(7)} s  (${all})${memory}`);
}

async function writeCustomers(file: string, rows: number): Promise<void> {
  const draw = new Draw(SEED);
  const out = createWriteStream(file);
  out.write(`${csvLine(HEADER)}\n`);
  for (let i = 0; i < rows; i++) {
    if (!out.write(`${csvLine(customer(draw, i))}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

const CITIES = [
  "浙江杭州",
  "浙江宁波",
  "江苏苏州",
  "江苏南京",
  "上海",
  "广东广州",
  "广东深圳",
  "四川成都",
  "湖北武汉",
  "山东青岛",
];
const INDUSTRIES = ["制造业", "零售", "物流", "医疗", "教育", "酒店餐饮", "房地产", "信息技术"];
const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰红"];
const WORDS = ["明川", "远航", "绿城", "金桥", "鼎盛", "瑞丰", "天成", "海纳", "卓越", "星辰"];
const TRADES = ["电器", "物流", "机械", "贸易", "科技", "食品", "建材", "医疗器械"];

function customer(draw: Draw, index: number): readonly string[] {
  const business = draw.chance(0.4);
  const person = draw.pick(SURNAMES) + draw.pick(GIVEN) + draw.pick(GIVEN);
  const name = business
    ? `${draw.pick(CITIES).slice(-2)}${draw.pick(WORDS)}${draw.pick(TRADES)}${index}有限公司`
    : person;
  return [
    `K${String(index).padStart(7, "0")}`,
    name,
    business ? "企业" : "个人",
    draw.pick(["核心", "高价值", "普通", "普通", "普通"]),
    draw.pick(CITIES),
    business ? draw.pick(INDUSTRIES) : "",
    `20${draw.between(18, 25)}-${String(draw.between(1, 12)).padStart(2, "0")}-${String(draw.between(1, 28)).padStart(2, "0")}`,
    person,
    `1${draw.pick(["38", "39", "86", "77"])}${String(index).padStart(8, "0")}`,
    draw.chance(0.5) ? `user${index}@example.com` : "",
    draw.chance(0.3) ? "重点、续约" : "",
    draw.chance(0.2) ? `来源：${draw.pick(CITIES)}展会，第 ${index} 号登记` : "",
  ];
}

await main();
