import { createReadStream } from "node:fs";
import { createImport } from "../src/customer/service/imports/create-import.ts";
import { readImport } from "../src/customer/service/imports/read-import.ts";
import { runImport } from "../src/customer/service/imports/run-import.ts";
import { startImport } from "../src/customer/service/imports/start-import.ts";
import { openSession, systemActor } from "../src/identity/service/session.ts";
import { openDatabase } from "../src/platform/db/database.ts";
import { folderStorage } from "../src/platform/files/folder-storage.ts";

/**
 * One whole import of customers, from the upload on: `node bench/import-once.ts URL ORG CSV FOLDER created|unchanged`.
 * Prints `{seconds, megabytes}`; fails unless every row was created (or found unchanged).
 */
const [url = "", orgId = "", csv = "", folder = "", expected = ""] = process.argv.slice(2);
const database = openDatabase(url);
const storage = folderStorage(folder);
const session = openSession(database, systemActor(Number(orgId)), { requestId: null, address: null });

const start = process.hrtime.bigint();
const content = createReadStream(csv);
const { id } = await createImport(session, storage, { subject: "customers", name: "customers.csv", content });
await session.begin((work) => startImport(work, id, { dryRun: false }));
await runImport(session, storage, id);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;

const { status, counts } = await session.begin((work) => readImport(work, id));
await database.close();
if (status !== "done" || counts[expected === "created" ? "created" : "unchanged"] !== counts.total) {
  throw new Error(`the import ended ${status}: ${JSON.stringify(counts)}`);
}
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
