// Runs a command with a PostgreSQL for tests beside it: `node tools/with-test-server.ts node --test …`.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startTestServer } from "../src/test/database.ts";

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error("no command given");
const server = await startTestServer();
const cache = fileURLToPath(new URL("../node_modules/.cache/huiyin", import.meta.url));
const child = spawn(command, args, {
  stdio: "inherit",
  env: { NODE_COMPILE_CACHE: cache, ...process.env, HUIYIN_TEST_SERVER: server.url },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
process.exitCode = await new Promise<number>((resolve) => {
  child.on("error", (error) => {
    console.error(error.message);
    resolve(1);
  });
  child.on("exit", (code) => resolve(code ?? 1));
});
await server.stop();
