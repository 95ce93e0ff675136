import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { after, test } from "node:test";
import { isRoot, query } from "../../src/test/embedded-trial.ts";
import { COMMAND } from "../console/running-server.ts";
import { databaseUrl, runHuiyin, startTrial, trialFolder, type Ended } from "./server-trial.ts";

const PASSWORD = "geheim-5f2c";
const NOBODY = 65_534;
const server = await startTrial(trialFolder());
const unused = path.join(trialFolder(), "data");
await query(databaseUrl(server.dataFolder), `create role kunde login password '${PASSWORD}'`);

/** Ends at once with one line that says what to do: no stack, no password, nothing made. */
function assertOneLine({ code, stdout, stderr }: Ended, says: RegExp): void {
  assert.equal(code, 1, stderr);
  assert.equal(stdout, "");
  assert.match(stderr, /^错误：[^\n]+\n$/u, "one line");
  assert.match(stderr, says);
  assert.doesNotMatch(stderr, /geheim|程序内部错误|\.ts:|node_modules/u);
}

/** Address of the running database with other parts. */
function address(change: (url: URL) => void): string {
  const url = new URL(databaseUrl(server.dataFolder));
  change(url);
  return url.href;
}

const DATABASES: readonly (readonly [string, string, RegExp])[] = [
  ["another kind of database", `mysql://root:${PASSWORD}@127.0.0.1/huiyin`, /DATABASE_URL.+postgres:\/\//u],
  ["no address at all", PASSWORD, /DATABASE_URL.+postgres:\/\//u],
  [
    "an unknown host",
    `postgres://u:${PASSWORD}@nowhere.invalid/huiyin`,
    /连不上数据库 nowhere\.invalid\/huiyin/u,
  ],
  [
    "a port where nobody listens",
    `postgres://u:${PASSWORD}@127.0.0.1:1/huiyin`,
    /连不上数据库 127\.0\.0\.1:1/u,
  ],
  ["an unknown user", address((url) => (url.username = "niemand")), /拒绝了连接/u],
  ["a wrong password", address((url) => (url.password = PASSWORD)), /拒绝了连接/u],
  [
    "a database that is not there",
    address((url) => (url.pathname = "/geschlossen")),
    /拒绝了连接.+geschlossen/u,
  ],
  [
    "encryption that the server lacks",
    address((url) => (url.search = "sslmode=verify-full")),
    /连不上数据库.+SSL/u,
  ],
  [
    "a user who may not make tables",
    address((url) => {
      url.username = "kunde";
      url.password = PASSWORD;
    }),
    /拒绝了连接|create role huiyin_app/u,
  ],
];

for (const [name, url, says] of DATABASES) {
  test(`DATABASE_URL with ${name} ends the start with one clear line`, async () => {
    assertOneLine(await runHuiyin(["start"], { DATABASE_URL: url, HUIYIN_DATA: unused }), says);
    assert.equal(existsSync(unused), false, "nothing was made on the way");
  });
}

const SETTINGS: readonly Readonly<Record<string, string>>[] = [
  { PORT: "achtzig" },
  { SMTP_URL: `http://u:${PASSWORD}@mail` },
  { MAIL_FROM: "客服中心" },
  { TZ_DEFAULT: "Asia/Peking" },
];

test("each wrong setting is named in one clear line", async () => {
  for (const env of SETTINGS) {
    const [name = ""] = Object.keys(env);
    assertOneLine(
      await runHuiyin(["start"], { HUIYIN_DATA: unused, ...env }),
      new RegExp(`设置 ${name} `, "u"),
    );
  }
  assert.equal(existsSync(unused), false);
});

test("settings of a .env file count, and what the environment says counts more", async () => {
  const folder = trialFolder();
  writeFileSync(path.join(folder, ".env"), "PORT=siebzig\nAPI_REQUESTS_PER_MINUTE=0\n");
  const env = { HUIYIN_DATA: unused };
  assertOneLine(await runHuiyin(["start"], env, folder), /API_REQUESTS_PER_MINUTE/u);
});

test("a port or a host that cannot be had is named, and the database started meanwhile ends", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  after(() => taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const folder = trialFolder();
  const env = { HUIYIN_DATA: folder };
  assertOneLine(
    await runHuiyin(["start"], { ...env, PORT: String(port) }),
    new RegExp(`端口 ${port} 已被占用`, "u"),
  );
  assertOneLine(await runHuiyin(["start"], { ...env, HOST: "203.0.113.7" }), /没有地址 203\.0\.113\.7/u);
  assert.equal(existsSync(path.join(folder, "database/cluster/postmaster.pid")), false);
});

test("under a Node that cannot become the program a failed start ends as well", async () => {
  const env = { NODE_OPTIONS: "--import=data:text/javascript,process.execve=undefined" };
  const [, url = "", says = /./u] = DATABASES.find(([name]) => name.startsWith("a port")) ?? [];
  assertOneLine(await runHuiyin(["start"], { ...env, DATABASE_URL: url, HUIYIN_DATA: unused }), says);
  assertOneLine(await runHuiyin(["start"], { ...env, HUIYIN_DATA: "/proc/huiyin" }), /\/proc\/huiyin/u);
});

test("a data folder that cannot be one is named", async () => {
  assertOneLine(await runHuiyin(["start"], { HUIYIN_DATA: COMMAND }), /数据目录 .+ 不能使用/u);
  assertOneLine(await runHuiyin(["start"], { HUIYIN_DATA: "/proc/huiyin" }), /\/proc\/huiyin/u);
});

/** As root, and where another user can read this clone at all: not below a closed home. */
const canBeAnother =
  isRoot && spawnSync(process.execPath, [COMMAND, "--help"], { uid: NOBODY, gid: NOBODY }).status === 0;
const needs = "needs root and a clone that other users can read";

test("another user's data folder is left alone", { skip: !canBeAnother && needs }, () => {
  const closed = trialFolder();
  const foreign = trialFolder();
  mkdirSync(path.join(foreign, "database"));
  chownSync(foreign, NOBODY, NOBODY);
  chmodSync(foreign, 0o700);
  for (const [folder, says] of [
    [closed, /无权写入数据目录/u],
    [server.dataFolder, /属于用户|无权写入/u],
    [foreign, /属于用户 root/u],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, "start"], {
      env: { ...process.env, PORT: "0", HUIYIN_DATA: folder, HOME: "/tmp" },
      uid: NOBODY,
      gid: NOBODY,
      encoding: "utf8",
      timeout: 60_000,
    });
    assertOneLine({ code: status, stdout, stderr }, says);
  }
});
