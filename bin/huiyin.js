#!/usr/bin/env node
// Plain JavaScript that any Node ≥ 20 can read: finds a Node new enough for the program and starts it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED_MAJOR = 26;
// A small nursery and few allocation arenas keep a report of 100,000 records well below 512 MB at no cost in time.
const FLAGS = process.argv[2] === "report" ? ["--max-semi-space-size=4"] : [];
// What Node made of the sources is kept beside them: the second start reads it. Where nothing can be written, it does without.
const CACHE = fileURLToPath(new URL("../node_modules/.cache/huiyin", import.meta.url));
const ENVIRONMENT = { MALLOC_ARENA_MAX: "2", NODE_COMPILE_CACHE: CACHE, ...process.env };

const node = Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR ? process.execPath : bundledNode();
if (node === null) {
  console.error(
    `Huiyin needs Node ${NEEDED_MAJOR} and has none for ${process.platform}-${process.arch}; install Node ${NEEDED_MAJOR}. ` +
      `回音需要 Node ${NEEDED_MAJOR}，请安装后重试。`,
  );
  process.exit(1);
}
const entry = fileURLToPath(new URL("../src/app/cli.ts", import.meta.url));
const args = [...FLAGS, entry, ...process.argv.slice(2)];
// Becoming the program leaves no shim between it and whoever starts, stops or kills it.
if (process.execve && process.platform !== "win32") process.execve(node, [node, ...args], ENVIRONMENT);
else startChild();

function startChild() {
  // The channel tells the program when the shim is gone, even by kill -9.
  const child = spawn(node, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env: ENVIRONMENT });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`${node}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** The Node that npm brought for this machine, or null. */
function bundledNode() {
  const require = createRequire(import.meta.url);
  const platform = process.platform.replace("win32", "win");
  try {
    const home = path.dirname(require.resolve(`node-${platform}-${process.arch}/package.json`));
    const binary = path.join(home, "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}
