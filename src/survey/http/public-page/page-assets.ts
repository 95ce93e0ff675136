import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Env, Hono } from "hono";

/** Vite writes a hash of the content into the name. */
const SCRIPT = /^answer-[\w-]{8,}\.js$/u;
const YEAR = "public, max-age=31536000, immutable";

/**
 * Serves the page's script from `<folder>/assets` and answers its address; null when it is not built, and then the
 * page works without.
 */
export function mountPageAssets<E extends Env>(app: Hono<E>, folder: string): string | null {
  const name = findScript(path.join(folder, "assets"));
  if (name === null) return null;
  const plain = readFileSync(path.join(folder, "assets", name));
  const packed = gzipSync(plain, { level: 9 });
  app.get(addressOf(name), (c) => {
    (c.var as { readonly state: { route: string | null } }).state.route = "/s/assets/{file}";
    const isPacked = /\bgzip\b/u.test(c.req.header("accept-encoding") ?? "");
    const headers = new Headers({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": YEAR,
      // The builder's preview stands in a frame without an origin; the script is no secret.
      "access-control-allow-origin": "*",
      vary: "accept-encoding",
      ...(isPacked && { "content-encoding": "gzip" }),
    });
    return new Response(isPacked ? packed : plain, { headers });
  });
  return addressOf(name);
}

/** Address of the page's script in `<folder>/assets`; null when it is not built. */
export function scriptAddress(folder: string): string | null {
  const name = findScript(path.join(folder, "assets"));
  return name === null ? null : addressOf(name);
}

function addressOf(name: string): string {
  return `/s/assets/${name}`;
}

function findScript(folder: string): string | null {
  try {
    return readdirSync(folder).find((name) => SCRIPT.test(name)) ?? null;
  } catch {
    return null;
  }
}
