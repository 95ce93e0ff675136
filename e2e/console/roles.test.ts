import assert from "node:assert/strict";
import { test } from "node:test";
import { apiCaller, succeed } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";
import { freePort, newDataFolder, startServer } from "./running-server.ts";
import { openBrowser, signIn, visit } from "./visitor.ts";

const PHONE_NUMBER = "13957108866";
const CUSTOMER = "云帆机电有限公司";

test("each person reaches what their role and their membership allow, and no more", async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const { admin } = await setUpFirst(server, "云岭制冷设备售后服务中心");
  const people = [
    { email: "he@example.com", name: "何雨晴", roles: ["interviewer"] },
    { email: "xu@example.com", name: "许知远", roles: ["analyst"] },
  ];
  for (const person of people) {
    const { browser: colleague } = await joinAs(server.url, admin, person);
    await succeed(colleague.call("PATCH", "/session/user", { language: "en" }));
  }
  const zhou = { email: "zhou@example.com", name: "周晓岚", roles: ["manager"] };
  const { id: zhouId } = await joinAs(server.url, admin, zhou);
  const { id } = await succeed(admin.call("POST", "/customers", { name: CUSTOMER, kind: "business" }));
  const contact = { name: "林若兰", points: [{ kind: "phone", value: PHONE_NUMBER }], isPrimary: true };
  await succeed(admin.call("POST", `/customers/${String(id)}/contacts`, contact));

  await t.test("an interviewer has no settings, not by the address either", async () => {
    const visitor = await visit(browser, server.url, { locale: "en-US", dark: true });
    const { page } = visitor;
    await page.goto("/sign-in");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await visitor.look("60-sign-in-english-night");
    await signIn(page, "he@example.com", PASSWORD);
    await page.getByRole("link", { name: "Customers", exact: true }).first().waitFor();
    await visitor.look("61-home-interviewer-english-night");
    await visitor.lookOnPhone("61-home-interviewer-english-night");
    assert.equal(await page.getByRole("link", { name: "Settings" }).count(), 0);
    for (const address of ["/settings/people", "/settings/audit", "/imports", "/customers/duplicates"]) {
      await page.goto(address);
      await page.getByRole("heading", { name: "You may not use this page" }).waitFor();
    }
    await visitor.look("62-forbidden-english-night");
    await page.goto(`/customers/${String(id)}`);
    await page.getByRole("heading", { name: CUSTOMER }).waitFor();
    await page.getByText("139 5710 8866").waitFor();
    await visitor.look("63-customer-english-night");
    await visitor.lookOnPhone("63-customer-english-night");
    for (const address of ["/service-records", "/segments/new", "/profile"]) {
      await page.goto(address);
      await page.locator("h1").first().waitFor();
      await visitor.look(`64${address.replaceAll("/", "-")}-english-night`);
    }
    assert.deepEqual(visitor.faults(), []);
    await visitor.context.close();
  });

  await t.test("an analyst sees contact data only in part, wherever it stands", async () => {
    const visitor = await visit(browser, server.url, { locale: "en-US" });
    const { page } = visitor;
    const answers: string[] = [];
    page.on("response", (response) => {
      if (response.url().includes("/api/"))
        response.text().then(
          (text) => answers.push(text),
          () => {},
        );
    });
    await page.goto("/customers");
    await signIn(page, "xu@example.com", PASSWORD);
    await page.getByRole("link", { name: CUSTOMER }).waitFor();
    await visitor.look("65-customers-analyst-english");
    await page.getByRole("link", { name: CUSTOMER }).click();
    await page.getByRole("heading", { name: CUSTOMER }).waitFor();
    await page.getByText("139").first().waitFor();
    await visitor.look("66-customer-analyst-english");
    await page.keyboard.press("Control+K");
    await page.getByRole("combobox").fill("云帆");
    await page.getByRole("option", { name: CUSTOMER }).waitFor();
    const shown = `${await page.locator("body").innerText()}${answers.join("")}`;
    assert.doesNotMatch(shown.replaceAll(" ", ""), new RegExp(PHONE_NUMBER.slice(3), "u"));
    assert.doesNotMatch(shown, /林若兰/u);
    assert.deepEqual(visitor.faults(), []);
    await visitor.context.close();
  });

  await t.test(
    "removed while signed in, one is sent to the sign-in page, and told why it fails",
    async () => {
      const { page, ...visitor } = await visit(browser, server.url);
      await page.goto("/");
      await signIn(page, zhou.email, PASSWORD);
      await page.getByRole("heading", { name: "周晓岚，欢迎" }).waitFor();
      await succeed(admin.call("DELETE", `/users/${zhouId}`));
      await page.getByRole("link", { name: "客户", exact: true }).first().click();
      await page.getByRole("heading", { name: "登录" }).waitFor();
      await signIn(page, zhou.email, PASSWORD);
      await page.getByText("这个账号已不属于任何组织").waitFor();
      assert.deepEqual(visitor.faults(), []);
      await visitor.context.close();
    },
  );

  await t.test("an invitation opened twice lets one in", async () => {
    const invited = { email: "wu@example.com", name: "吴梦洁", roles: ["viewer"] };
    const { link } = await succeed(admin.call("POST", "/invitations", invited));
    const pair = await Promise.all([visit(browser, server.url), visit(browser, server.url)]);
    for (const { page } of pair) {
      await page.goto(String(link));
      await page.getByLabel("设置密码", { exact: true }).fill(PASSWORD);
    }
    const [first, second] = pair;
    await first.page.getByRole("button", { name: "加入" }).click();
    await first.page.getByRole("heading", { name: "吴梦洁，欢迎" }).waitFor();
    await second.page.getByRole("button", { name: "加入" }).click();
    await second.page.getByText("这份邀请已经用过了").waitFor();
    await second.look("67-invitation-used-meanwhile");
    assert.deepEqual([...first.faults(), ...second.faults()], []);
    const stranger = apiCaller(server.url);
    assert.equal((await stranger.call("GET", "/customers")).status, 401);
    for (const { context } of pair) await context.close();
  });
});
