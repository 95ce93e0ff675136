#!/usr/bin/env node
// Plain JavaScript that any Node ≥ 20 can read: finds a Node new enough for the program and starts it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED_MAJOR = 26;
const entry = fileURLToPath(new URL("../src/app/cli.ts", import.meta.url));

if (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR) {
  await import(entry);
} else {
  const node = bundledNode();
  if (node === null) {
    console.error(
      `Huiyin needs Node ${NEEDED_MAJOR} and has none for ${process.platform}-${process.arch}; install Node ${NEEDED_MAJOR}. ` +
        `回音需要 Node ${NEEDED_MAJOR}，请安装后重试。`,
    );
    process.exit(1);
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`${node}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** The Node that npm brought for this machine, or null. Apple's own processors run the Intel build. */
function bundledNode() {
  const require = createRequire(import.meta.url);
  const architecture = process.platform === "darwin" ? "x64" : process.arch;
  try {
    const home = path.dirname(require.resolve(`node-${process.platform.replace("win32", "win")}-${architecture}/package.json`));
    const binary = path.join(home, "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}
