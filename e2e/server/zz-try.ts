import { test } from "node:test";
import { serverPid, signalAll } from "../../src/test/embedded-trial.ts";
import { setUpFirst } from "./organizations.ts";
import { startTrial, trialFolder, eventually } from "./server-trial.ts";
test("x", async () => {
  const folder = trialFolder();
  const server = await startTrial(folder);
  const { admin, script } = await setUpFirst(server, "明川");
  let stop = false; let ok = 0; const bad = new Map<string, number>();
  server.process.once("exit", (c, sig) => console.log("EXIT", c, sig, server.output().slice(-6000)));
  const go = async (who: any, m: string, p: string, b?: any) => { while (!stop) { const a = await who.call(m, p, b).catch(() => null); if (a === null) { await new Promise((r) => setTimeout(r, 50)); continue; } if (a.status < 300) ok++; else { const k = `${m} ${p} ${a.status} ${a.code}`; bad.set(k, (bad.get(k) ?? 0) + 1); } } };
  const all = [go(admin, "GET", "/customers"), go(admin, "POST", "/customers", { name: "a", kind: "business" }), go(script, "POST", "/customers", { name: "a", kind: "business" }), go(script, "GET", "/users"), go(admin, "GET", "/session")];
  for (let i = 0; i < 6; i++) {
    const was = ok; await eventually("serving", () => ok > was + 30);
    signalAll([serverPid(folder)], i % 2 ? "SIGKILL" : "SIGQUIT");
    const was2 = ok; await new Promise((r) => setTimeout(r, 300)); await eventually("serving", () => ok > was2 + 30);
  }
  stop = true; await Promise.all(all);
  console.log(ok, bad);
  const ids = server.output().split("\n").filter((l) => l.includes('"status":500')).map((l) => JSON.parse(l).requestId);
  for (const l of server.output().split("\n")) if (l.includes("request-failed") && ids.some((i) => l.includes(i))) console.log(l.slice(0, 2500));
});
