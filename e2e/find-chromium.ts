import { existsSync } from "node:fs";

/** Quiet and offline: nothing of the browser's own may look like a request of the page. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium of this machine (`CHROMIUM_PATH`, else where Debian puts it), or null. */
export function findChromium(): string | null {
  const path = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  return existsSync(path) ? path : null;
}
