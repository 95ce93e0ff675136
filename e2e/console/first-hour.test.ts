import assert from "node:assert/strict";
import { test } from "node:test";
import { importCustomers, importMendedRows, importServices } from "./import-steps.ts";
import { freePort, newDataFolder, startServer } from "./running-server.ts";
import { customerName } from "./sample-sheets.ts";
import { inOrder, type Trial } from "./trial.ts";
import { openBrowser, visit } from "./visitor.ts";

const PASSWORD = "青山绿水-2026-春";
const ADMIN = "zhao@example.com";

test("the first hour: from the set-up link to a customer's timeline", async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const trial: Trial = { browser, server, admin: await visit(browser, server.url), folder: folder.path };
  await inOrder(t, trial, {
    "a server without an organization says where the set-up link is": askForSetup,
    "the set-up link makes the organization and its administrator": makeOrganization,
    "departments, working hours and an invitation follow": setUp,
    "the invited colleague joins in a browser of their own": joinByLink,
    "the home page leads on, and the calendar takes a holiday of one's own": addHoliday,
    "customers come from a sheet, the wrong rows in a file to mend": importCustomers,
    "the mended rows come in, nothing twice": importMendedRows,
    "service records come from a second sheet": importServices,
    "search finds a customer, whose timeline shows the services": openTimeline,
    "every page can be used on a desk and on a phone": lookAround,
    "one signs out, and in again by the keyboard alone": signInByKeyboard,
  });
});

async function askForSetup({ admin }: Trial): Promise<void> {
  await admin.page.goto("/");
  await admin.page.getByText("这台服务器还没有设置").waitFor();
  await admin.look("01-sign-in-before-set-up");
}

async function makeOrganization({ admin, server }: Trial): Promise<void> {
  const { page } = admin;
  await page.goto(server.setupLink ?? "");
  await page.getByLabel("组织名称").fill("云岭制冷设备售后服务中心");
  await page.getByLabel("管理员姓名").fill("赵敏");
  await page.getByLabel("管理员邮箱").fill(ADMIN);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await admin.look("02-set-up-administrator");
  await admin.lookOnPhone("02-set-up-administrator");
  await page.getByRole("button", { name: "创建并继续" }).click();
  await page.getByRole("heading", { name: "参与服务闭环的部门" }).waitFor();
}

async function setUp({ admin }: Trial): Promise<void> {
  const { page } = admin;
  for (const name of ["客户服务部", "售后服务部"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("button", { name: `移除“${name}”` }).waitFor();
  }
  await page.getByLabel("部门名称").fill("冷链工程部");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "移除“冷链工程部”" }).waitFor();
  await admin.look("03-set-up-departments");
  await page.getByRole("button", { name: "继续", exact: true }).click();

  await page.getByRole("heading", { name: "工作时间" }).waitFor();
  await page
    .getByText(/个工作日/u)
    .first()
    .waitFor();
  await admin.look("04-set-up-calendar");
  await admin.lookOnPhone("04-set-up-calendar");
  await page.getByRole("button", { name: "保存并继续" }).click();
  await page.getByRole("heading", { name: "邀请同事" }).waitFor();
}

async function joinByLink({ admin, browser, server }: Trial): Promise<void> {
  const { page } = admin;
  await page.getByLabel("姓名").fill("钱立");
  await page.getByLabel("邮箱").fill("qian@example.com");
  await page.getByRole("button", { name: "生成邀请" }).click();
  const link = await page.getByLabel(/邀请链接，仅显示这一次/u).inputValue();
  await admin.look("05-set-up-people");
  await admin.lookOnPhone("05-set-up-people");

  const colleague = await visit(browser, server.url);
  await colleague.page.goto(link);
  await colleague.page.getByRole("heading", { name: "加入云岭制冷设备售后服务中心" }).waitFor();
  await colleague.look("06-invitation");
  await colleague.lookOnPhone("06-invitation");
  await colleague.page.getByLabel("设置密码", { exact: true }).fill("丹桂飘香-2026-秋");
  await colleague.page.getByRole("button", { name: "加入" }).click();
  await colleague.page.getByRole("heading", { name: "钱立，欢迎" }).waitFor();
  await colleague.look("07-home-manager");

  await colleague.page.goto(link);
  await colleague.page.getByRole("heading", { name: "邀请链接不能使用" }).waitFor();
  await colleague.look("08-invitation-used");
  assert.deepEqual(colleague.faults(), []);
  await colleague.context.close();

  await page.getByRole("button", { name: "继续", exact: true }).click();
  await page.getByRole("heading", { name: "带入客户数据" }).waitFor();
  await admin.look("09-set-up-data");
  await page.getByRole("button", { name: "进入工作台" }).click();
}

async function addHoliday({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await page.getByRole("heading", { name: "赵敏，欢迎" }).waitFor();
  await page.getByText("已完成 3 / 5").waitFor();
  await admin.look("10-home-administrator");
  await admin.lookOnPhone("10-home-administrator");

  await page.getByRole("link", { name: "设置", exact: true }).click();
  await page.getByRole("link", { name: "工作日历", exact: true }).click();
  await page.getByRole("link", { name: /日历/u }).last().waitFor();
  await admin.look("11-calendars");
  await page.locator("main tbody a").first().click();
  await page
    .getByText(/个工作日，/u)
    .first()
    .waitFor();
  await admin.look("12-calendar-year");
  await admin.fitOnPhone("12-calendar-year");
  await page.getByText("放假与调休", { exact: true }).click();
  await page.getByRole("button", { name: "指定一天" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("日期").fill("2026-12-31");
  await dialog.getByRole("button", { name: "继续" }).click();
  await dialog.getByRole("radio", { name: "休息" }).check();
  await dialog.getByLabel("说明").fill("公司年会");
  await admin.look("13-own-day");
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByRole("cell", { name: "公司年会" }).waitFor();
  await admin.look("14-own-days");
}

async function openTimeline({ admin }: Trial): Promise<void> {
  const { page } = admin;
  const name = customerName(1);
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox").fill(name.slice(0, 4));
  await page.getByRole("option", { name }).waitFor();
  await admin.look("23-palette");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await page.getByRole("link", { name: "服务：维修" }).first().waitFor();
  for (const title of ["服务：维修", "服务：安装", "服务：咨询"]) {
    assert.equal(await page.getByRole("link", { name: title }).count(), 1, title);
  }
  await admin.look("24-customer");
  await admin.lookOnPhone("24-customer");
}

const PLACES: Readonly<Record<string, string>> = {
  "30-customers": "/customers",
  "31-service-records": "/service-records",
  "32-segments": "/segments",
  "33-new-segment": "/segments/new",
  "34-duplicates": "/customers/duplicates",
  "35-attributes": "/customers/attributes",
  "36-new-customer": "/customers/new",
  "37-new-service-record": "/service-records/new",
  "40-organization": "/settings/organization",
  "41-people": "/settings/people",
  "42-departments": "/settings/departments",
  "43-api-keys": "/settings/api-keys",
  "44-audit": "/settings/audit",
  "45-templates": "/settings/templates",
  "46-deliveries": "/settings/deliveries",
  "47-profile": "/profile",
  "48-no-such-page": "/nowhere",
};

async function lookAround({ admin }: Trial): Promise<void> {
  for (const [name, address] of Object.entries(PLACES)) {
    await admin.page.goto(address);
    await admin.page.locator("h1").first().waitFor();
    await admin.look(name);
    await admin.fitOnPhone(name);
  }
}

async function signInByKeyboard({ admin }: Trial): Promise<void> {
  const { page } = admin;
  await page.goto("/customers");
  await page.getByRole("button", { name: "个人菜单" }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await page.getByRole("heading", { name: "登录" }).waitFor();
  await page.goto("/service-records");
  await page.getByRole("heading", { name: "登录" }).waitFor();
  await admin.look("50-sign-in");
  await admin.lookOnPhone("50-sign-in");
  await page.keyboard.type(ADMIN);
  await page.keyboard.press("Tab");
  await page.keyboard.type("不对的密码");
  await page.keyboard.press("Enter");
  await page.getByText("邮箱或密码不对").waitFor();
  await admin.look("51-sign-in-wrong");
  await page.getByLabel("密码", { exact: true }).fill("");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "服务记录", level: 1 }).waitFor();
}
