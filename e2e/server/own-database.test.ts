import assert from "node:assert/strict";
import { test } from "node:test";
import { query } from "../../src/test/embedded-trial.ts";
import { readMail } from "../../src/test/read-mail.ts";
import { startSmtpServer } from "../../src/test/smtp-server.ts";
import { apiCaller, succeed } from "./api-caller.ts";
import { PASSWORD, setUpFirst } from "./organizations.ts";
import {
  databaseUrl,
  eventually,
  runHuiyin,
  startTrial,
  startTrialWorker,
  trialFolder,
} from "./server-trial.ts";
import { existsSync } from "node:fs";
import path from "node:path";
import { after } from "node:test";

/** Whose PostgreSQL is used; that it is Huiyin's own does not matter here. */
const host = await startTrial(trialFolder());
const smtp = await startSmtpServer({ user: "voc@example.com", password: "brief-7f" });
after(() => smtp.close());
const folder = trialFolder();
const address = new URL(databaseUrl(host.dataFolder, "kundenstimme"));
address.username = "kunde";
address.password = "geheim-5f2c";
const env = { DATABASE_URL: address.href, SMTP_URL: smtp.url, HUIYIN_DATA: folder };

test("an ordinary user who owns its database is told what the administrator has to do, then all works", async () => {
  const asAdministrator = (text: string) => query(databaseUrl(host.dataFolder), text);
  await asAdministrator("create role kunde login password 'geheim-5f2c'");
  await asAdministrator("create database kundenstimme owner kunde");
  const refused = await runHuiyin(["start"], env);
  assert.equal(refused.code, 1);
  const sql = /请数据库管理员执行：(.+;) 然后/u.exec(refused.stderr)?.[1] ?? "";
  assert.match(sql, /grant huiyin_app to "kunde"/u, refused.stderr);
  // On this server the role is there already, since Huiyin's own database uses it.
  await asAdministrator(sql.replace(/create role huiyin_app nologin; /u, ""));
});

test("web and worker as two processes on a database of one's own: an invitation's mail is delivered", async () => {
  const web = await startTrial(folder, { env, args: ["--role", "web"] });
  const worker = await startTrialWorker(folder, env);
  assert.equal(existsSync(path.join(folder, "database")), false, "no embedded database here");
  const { admin } = await setUpFirst(web, "云岭物流");
  const person = { email: "he@example.com", name: "何雨晴", roles: ["viewer"] };
  const { link } = await succeed(admin.call("POST", "/invitations", person));
  const mail = await eventually("the mail", () => smtp.mails.find(({ to }) => to.includes("he@example.com")));
  assert.ok(readMail(mail.data).text.includes(String(link)));
  await eventually(
    "the log says so",
    async () =>
      (await admin.call("GET", "/deliveries?status=sent")).text.includes("何雨晴") ||
      (await admin.call("GET", "/deliveries?status=sent")).text.includes("he@example.com"),
  );

  assert.equal(await worker.stop(), 0);
  await succeed(admin.call("POST", "/invitations", { ...person, email: "gu@example.com" }));
  const next = await startTrialWorker(folder, env);
  await eventually("the mail of meanwhile", () => smtp.mails.some(({ to }) => to.includes("gu@example.com")));
  const joined = apiCaller(web.url);
  const accept = `/invitations/by-token/${String(link).split("/").at(-1)}/acceptance`;
  await succeed(joined.call("POST", accept, { name: "何雨晴", password: PASSWORD }));

  await host.stop();
  assert.equal((await fetch(`${web.url}/healthz`)).status, 503);
  const away = await admin.call("GET", "/customers");
  assert.deepEqual([away.status, away.code], [503, "database-unavailable"]);
  const again = await startTrial(host.dataFolder);
  await eventually("web is back", async () => (await admin.call("GET", "/customers")).status === 200);
  await succeed(admin.call("POST", "/invitations", { ...person, email: "bai@example.com" }));
  await eventually("worker is back", () => smtp.mails.some(({ to }) => to.includes("bai@example.com")));
  assert.deepEqual([await web.stop(), await next.stop(), await again.stop()], [0, 0, 0]);
});
