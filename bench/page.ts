import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { openSession, systemActor } from "../src/identity/service/session.ts";
import { openDatabase } from "../src/platform/db/database.ts";
import { saveBrandColour } from "../src/survey/service/channels/branding.ts";
import { withScratchDatabase } from "../src/test/database.ts";
import { startBenchServer } from "./survey-server.ts";
import { SURVEY_TEMPLATES } from "../src/survey/domain/templates/survey-templates.ts";

/** KB (1,024 bytes) of everything that a customer's phone loads to answer, packed. */
const LIMIT = 15;
/** The document alone: its style stands in it, and its script waits. */
const BLOCKING_LIMIT = 1;

/** An organization with a colour of its own pays for it too; a logo comes on top. */
const COLOUR = "#b3261e";

/** Weighs the page that customers answer on, for every template: `npm run -s bench:page`. Fails over budget. */
await withScratchDatabase(async (url) => {
  const assets = path.join(import.meta.dirname, "../dist/public/assets");
  const [name] = (await readdir(assets)).filter((file) => file.endsWith(".js"));
  if (name === undefined) throw new Error("dist/public is not built: npm run build");
  const script = gzipSync(await readFile(path.join(assets, name)), { level: 9 }).length;
  const server = await startBenchServer(url, SURVEY_TEMPLATES);
  await paint(url, server.orgId);
  try {
    for (const { token, code } of server.surveys) await weigh(`${server.url}/s/${token}`, code, script);
  } finally {
    await server.close();
  }
});

async function paint(url: string, orgId: number): Promise<void> {
  const database = openDatabase(url);
  const session = openSession(database, systemActor(orgId), { requestId: null, address: null });
  await session.begin((work) => saveBrandColour(work, "", { colour: COLOUR, revision: 0 }));
  await database.close();
}

async function weigh(address: string, code: string, script: number): Promise<void> {
  const answer = await fetch(address, { headers: { "accept-encoding": "gzip", "accept-language": "zh" } });
  const html = await answer.text();
  const page = gzipSync(html, { level: 6 }).length;
  const total = (page + script) / 1024;
  const blocking =
    1 +
    [...html.matchAll(/<link [^>]*rel="?stylesheet|<script(?![^>]*(?:type="module"|json"|defer|async))/gu)]
      .length;
  const requests = 1 + [...html.matchAll(/ src="/gu)].length + [...html.matchAll(/<link /gu)].length;
  const isOver = total > LIMIT || blocking > BLOCKING_LIMIT;
  console.log(
    `${code}: ${total.toFixed(1)} KB gzip in ${requests} requests (page and style ${(page / 1024).toFixed(1)}, script ${(script / 1024).toFixed(1)}), ${blocking} blocking${isOver ? "  OVER BUDGET" : ""}`,
  );
  if (isOver) process.exitCode = 1;
}
