import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { Failure } from "../kit/failure.ts";
import { readSettings, withEnvFile } from "./settings.ts";

test("without any setting the server listens on 127.0.0.1:7300 and keeps its data where the user may write", () => {
  const settings = readSettings({ HOME: "/home/lin" }, false);
  assert.equal(settings.publicUrl, "http://127.0.0.1:7300");
  assert.equal(settings.dataFolder, "/home/lin/.local/share/huiyin");
  assert.equal(settings.databaseUrl, null);
  assert.equal(settings.timeZone, "Asia/Shanghai");
  assert.equal(readSettings({}, true).dataFolder, "/var/lib/huiyin");
  assert.equal(readSettings({ XDG_DATA_HOME: "/data" }, false).dataFolder, "/data/huiyin");
});

test("the printed address follows host, port and public address", () => {
  assert.equal(readSettings({ HOST: "0.0.0.0", PORT: "8080" }, true).publicUrl, "http://127.0.0.1:8080");
  assert.equal(readSettings({ HOST: "::1", PORT: "8080" }, true).publicUrl, "http://[::1]:8080");
  assert.equal(
    readSettings({ HUIYIN_URL: "https://voc.example.com/" }, true).publicUrl,
    "https://voc.example.com",
  );
});

test("a wrong value names the setting and what is expected, never a secret", () => {
  const wrong: readonly [Record<string, string>, string][] = [
    [{ PORT: "70000" }, "PORT"],
    [{ PORT: "http" }, "PORT"],
    [{ DATABASE_URL: "mysql://root:geheim@db/x" }, "DATABASE_URL"],
    [{ DATABASE_URL: "geheim" }, "DATABASE_URL"],
    [{ HUIYIN_SECRET: "geheim" }, "HUIYIN_SECRET"],
    [{ HUIYIN_URL: "voc.example.com" }, "HUIYIN_URL"],
    [{ SMTP_URL: "http://mail" }, "SMTP_URL"],
    [{ TZ_DEFAULT: "Asia/Peking" }, "TZ_DEFAULT"],
    [{ MAIL_FROM: "客服中心" }, "MAIL_FROM"],
    [{ MAIL_FROM: "客服 <voc@example.com>\nBcc: x@example.com" }, "MAIL_FROM"],
  ];
  for (const [env, name] of wrong) {
    assert.throws(
      () => readSettings(env, true),
      (error) => {
        assert.ok(error instanceof Failure);
        assert.equal(error.code, "setting-invalid");
        assert.equal(error.details["name"], name);
        assert.doesNotMatch(JSON.stringify(error.details), /geheim/u);
        return true;
      },
    );
  }
});

test(".env adds what the environment does not say", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-env-"));
  try {
    await writeFile(path.join(folder, ".env"), "PORT=7301\nHOST=0.0.0.0 # all\nSMTP_URL='smtp://mail:25'\n");
    const env = withEnvFile({ PORT: "7302" }, folder);
    assert.deepEqual([env["PORT"], env["HOST"], env["SMTP_URL"]], ["7302", "0.0.0.0", "smtp://mail:25"]);
    assert.deepEqual(withEnvFile({ A: "1" }, path.join(folder, "none")), { A: "1" });
  } finally {
    await rm(folder, { recursive: true });
  }
});
