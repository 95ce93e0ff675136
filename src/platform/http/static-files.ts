import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { Context, Hono } from "hono";
import type { HttpEnv } from "./request-state.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json; charset=utf-8",
};
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;
/** Vite writes a hash of the content into the names of what it puts in `assets/`. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/u;
const YEAR = "public, max-age=31536000, immutable";
const ASK_EACH_TIME = "no-cache";

/**
 * Serves the built console from `folder`: its files, and `index.html` for every other page a browser asks for, since
 * the console finds its own way. Mount it last. Without the folder, pages say how to build it.
 */
export function mountStaticFiles(app: Hono<HttpEnv>, folder: string): void {
  app.get("*", async (c, next) => {
    const asked = c.req.path;
    if (asked.startsWith("/api/")) return next();
    const file = await findFile(folder, asked);
    if (file !== null) return sendFile(c, file, HASHED.test(asked) ? YEAR : ASK_EACH_TIME);
    if (path.extname(asked) !== "" || !wantsPage(c)) return next();
    const index = await findFile(folder, "/index.html");
    return index === null ? notBuilt(c) : sendFile(c, index, ASK_EACH_TIME);
  });
}

interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  readonly modified: number;
}

/** The file for the path of an address, or null: no file of that name, or one outside the folder. */
async function findFile(folder: string, asked: string): Promise<FoundFile | null> {
  const name = decoded(asked);
  if (name === null || name.includes("\0") || name.includes("\\")) return null;
  const root = path.resolve(folder);
  const wanted = path.join(root, name);
  if (!wanted.startsWith(root + path.sep) || path.basename(wanted).startsWith(".")) return null;
  return statFile(wanted);
}

function decoded(asked: string): string | null {
  try {
    return decodeURIComponent(asked);
  } catch {
    return null;
  }
}

async function statFile(file: string): Promise<FoundFile | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { path: file, bytes: found.size, modified: Math.floor(found.mtimeMs) } : null;
}

function wantsPage(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}

async function sendFile(c: Context<HttpEnv>, file: FoundFile, cacheControl: string): Promise<Response> {
  c.var.state.route = "(console)";
  const { encoding, sent } = await preferred(file, c.req.header("accept-encoding") ?? "");
  const etag = `"${sent.bytes.toString(36)}-${sent.modified.toString(36)}${encoding === null ? "" : `-${encoding}`}"`;
  const headers = new Headers({
    "content-type": TYPES[path.extname(file.path)] ?? "application/octet-stream",
    "cache-control": cacheControl,
    vary: "accept-encoding",
    etag,
  });
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers });
  headers.set("content-length", String(sent.bytes));
  if (encoding !== null) headers.set("content-encoding", encoding);
  if (c.req.method === "HEAD") return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(sent.path)), { headers });
}

/** The smallest form that the build made and the browser takes. */
async function preferred(
  file: FoundFile,
  accepted: string,
): Promise<{ readonly encoding: string | null; readonly sent: FoundFile }> {
  const taken = accepted.split(",").map((part) => part.trim());
  for (const [encoding, suffix] of ENCODINGS) {
    const isTaken = taken.some((part) => part.startsWith(encoding) && !/;\s*q=0(?:\.0*)?$/u.test(part));
    const sent = isTaken ? await statFile(file.path + suffix) : null;
    if (sent !== null) return { encoding, sent };
  }
  return { encoding: null, sent: file };
}

function notBuilt(c: Context<HttpEnv>): Response {
  return c.html(
    `<!doctype html><html lang="zh"><meta charset="utf-8"><title>回音 Huiyin</title>
<h1>控制台尚未构建</h1><p>请在项目目录中运行 <code>npm run build</code>，然后刷新本页。接口照常可用，见 <a href="/api/docs">/api/docs</a>。</p>
<h1 lang="en">The console is not built yet</h1><p lang="en">Run <code>npm run build</code> in the project folder, then reload this page. The API works: see <a href="/api/docs">/api/docs</a>.</p></html>`,
    503,
  );
}
