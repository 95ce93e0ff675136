import assert from "node:assert/strict";
import { test } from "node:test";
import { workingDay } from "../../kit/working-time/working-day.ts";
import { testDatabase } from "../../test/database.ts";
import { setUp, startIdentity, type Answer } from "../../test/identity-server.ts";
import { loadWorkingCalendar } from "../service/load-working-calendar.ts";
import { openSession, systemActor } from "../service/session.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const admin = await setUp(server);
const orgId = ((await admin.call("GET", "/organization")).body as { id: number }).id;
const session = openSession(database, systemActor(orgId), { requestId: null, address: null });
const standard = ((await admin.call("GET", "/calendars")).body["items"] as { id: string }[])[0]?.id ?? "";
const DAY = [{ from: "08:00", to: "20:00" }];
const SEVEN_DAYS = [DAY, DAY, DAY, DAY, DAY, DAY, DAY];

const minutesOn = (departmentId: string | null, date: string): Promise<number> =>
  session.begin(async (work) => {
    const day = workingDay(await loadWorkingCalendar(work, departmentId), date);
    return day.workingMs / 60_000;
  });
const change = async (id: string, body: object): Promise<Answer> => {
  const { revision } = (await admin.call("GET", `/calendars/${id}`)).body;
  return admin.call("PATCH", `/calendars/${id}`, { ...body, revision });
};

test("a new organization has office hours with statutory holidays as its default", async () => {
  const { body } = await admin.call("GET", `/calendars/${standard}`);
  assert.deepEqual(
    [body["name"], body["isDefault"], body["statutoryHolidays"], body["ownDays"]],
    ["标准工作日历", true, true, []],
  );
  assert.equal(await minutesOn(null, "2026-02-17"), 0, "Spring Festival");
  assert.equal(await minutesOn(null, "2026-02-14"), 450, "make-up Saturday");
  const year = (await admin.call("GET", `/calendars/${standard}/years/2026`)).body;
  assert.deepEqual([year["workingDays"], year["provisional"]], [248, false]);
  assert.equal((year["months"] as unknown[]).length, 12);
  const next = (await admin.call("GET", `/calendars/${standard}/years/2028`)).body;
  assert.equal(next["provisional"], true);
});

test("own days are set, imported and taken back; each names what is wrong", async () => {
  const path = `/calendars/${standard}/overrides`;
  const set = await admin.call("PUT", `${path}/2026-06-08`, { kind: "off", label: "公司周年" });
  assert.deepEqual(set.body, {
    date: "2026-06-08",
    kind: "off",
    hours: null,
    label: "公司周年",
    source: "hand",
  });
  assert.equal(await minutesOn(null, "2026-06-08"), 0);
  const impossible = await admin.call("PUT", `${path}/2026-02-30`, { kind: "off" });
  assert.equal(impossible.code, "calendar-date-impossible");
  const wrong = await admin.call("PUT", `${path}/2026-06-09`, {
    kind: "work",
    hours: [{ from: "18:00", to: "09:00" }],
  });
  assert.equal(wrong.code, "calendar-hours-backwards");
  const imported = await admin.call("POST", `/calendars/${standard}/override-imports`, {
    rows: [
      ["日期", "类型", "名称", "时间"],
      ["2026-06-08", "班", "周年改期", "09:00-12:00"],
      ["2026-06-20", "加班", "", ""],
      ["2026/7/4", "班", "盘点", ""],
    ],
  });
  assert.deepEqual(imported.body, {
    imported: 2,
    errors: [
      { row: 3, code: "calendar-row-kind", message: "第 3 行的“加班”既不是休也不是班，请填写“休”或“班”。" },
    ],
  });
  assert.deepEqual([await minutesOn(null, "2026-06-08"), await minutesOn(null, "2026-07-04")], [180, 450]);
  assert.equal((await admin.call("DELETE", `${path}/2026-06-08`)).status, 204);
  assert.equal((await admin.call("DELETE", `${path}/2026-06-08`)).status, 404);
  assert.equal((await admin.call("DELETE", `${path}/nonsense`)).status, 404);
  assert.equal(await minutesOn(null, "2026-06-08"), 450);
});

test("a department works by its own calendar, else by that of the nearest one above, else by the default", async () => {
  const hotline = await admin.call("POST", "/calendars", {
    name: "热线日历",
    timeZone: "Asia/Shanghai",
    weeklyHours: SEVEN_DAYS,
    statutoryHolidays: false,
  });
  assert.equal(hotline.status, 201, hotline.text);
  const calendarId = String(hotline.body["id"]);
  const top = (await admin.call("POST", "/departments", { name: "客服中心", calendarId })).body["id"];
  const part = (await admin.call("POST", "/departments", { name: "夜班组", parentId: top })).body["id"];
  const other = (await admin.call("POST", "/departments", { name: "研发部" })).body["id"];
  const sunday = "2026-03-15";
  assert.equal(await minutesOn(String(top), sunday), 720);
  assert.equal(await minutesOn(String(part), sunday), 720);
  assert.equal(await minutesOn(String(other), sunday), 0);
  const used = await admin.call("DELETE", `/calendars/${calendarId}`);
  assert.deepEqual([used.status, used.code], [409, "conflict-calendar-used"]);
  const unknown = await admin.call("POST", "/departments", {
    name: "销售部",
    calendarId: "0198a000-0000-7000-8000-000000000000",
  });
  assert.equal(unknown.code, "calendar-unknown");
});

test("one calendar is the default; it cannot be deleted until another is", async () => {
  const made = await admin.call("POST", "/calendars", { name: " 门店日历 ", timeZone: "Asia/Urumqi" });
  const id = String(made.body["id"]);
  assert.equal(made.body["name"], "门店日历");
  assert.equal((await admin.call("DELETE", `/calendars/${standard}`)).code, "conflict-calendar-default");
  assert.equal((await change(id, { isDefault: true })).body["isDefault"], true);
  const defaults = (
    (await admin.call("GET", "/calendars")).body["items"] as { id: string; isDefault: boolean }[]
  ).filter(({ isDefault }) => isDefault);
  assert.deepEqual(
    defaults.map((one) => one.id),
    [id],
  );
  assert.equal((await admin.call("DELETE", `/calendars/${standard}`)).status, 204);
  assert.equal((await admin.call("GET", `/calendars/${standard}`)).status, 404);
});

test("wrong settings, a taken name and an old state are refused", async () => {
  const make = (body: object) => admin.call("POST", "/calendars", { timeZone: "Asia/Shanghai", ...body });
  assert.equal((await make({ name: "" })).code, "calendar-name-missing");
  assert.equal((await make({ name: "门店日历" })).code, "conflict-calendar-name");
  assert.equal((await make({ name: "新", timeZone: "Asia/Peking" })).code, "calendar-zone-unknown");
  const empty = [[], [], [], [], [], [], []];
  assert.equal((await make({ name: "新", weeklyHours: empty })).code, "calendar-without-working-time");
  const { body } = await make({ name: "新" });
  const path = `/calendars/${String(body["id"])}`;
  assert.equal((await admin.call("PATCH", path, { name: "更新", revision: 1 })).status, 200);
  const late = await admin.call("PATCH", path, { name: "又新", revision: 1 });
  assert.deepEqual([late.status, late.code], [409, "conflict-calendar-changed"]);
  assert.equal((await change(String(body["id"]), { name: "门店日历" })).code, "conflict-calendar-name");
});
