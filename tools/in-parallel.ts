// Runs scripts of package.json, one to a core: `node tools/in-parallel.ts types lint …`. What one prints is shown
// when it ends; all are run, and the exit code is 1 when one failed.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const waiting = process.argv.slice(2);
const failed: string[] = [];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      if ((await runScript(name)) !== 0) failed.push(name);
  }),
);
if (failed.length > 0) console.error(`failed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function runScript(name: string): Promise<number | null> {
  const child = spawn("npm", ["run", "-s", name], { stdio: ["ignore", "pipe", "pipe"] });
  const heard: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => heard.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => heard.push(bytes));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(heard));
      console.log(`${code === 0 ? "✔" : "✖"} ${name}`);
      resolve(code);
    });
  });
}
