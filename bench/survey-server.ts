import { tmpdir } from "node:os";
import path from "node:path";
import { openSession, systemActor, type Session } from "../src/identity/service/session.ts";
import type { Work } from "../src/identity/service/work.ts";
import { inSystem, openDatabase } from "../src/platform/db/database.ts";
import { folderStorage } from "../src/platform/files/folder-storage.ts";
import { createApi } from "../src/platform/http/create-api.ts";
import { isDatabaseAway } from "../src/platform/http/database-fault.ts";
import { createMetrics } from "../src/platform/http/metrics.ts";
import { requestLimiter } from "../src/platform/http/request-limiter.ts";
import { startHttpServer } from "../src/platform/http/serve.ts";
import { jsonLog } from "../src/platform/log/json-log.ts";
import type { SurveyDefinition } from "../src/survey/domain/definition/survey-definition.ts";
import { publicSurveyPages } from "../src/survey/http/public-page/public-survey-pages.ts";
import { createLinks } from "../src/survey/service/create-links.ts";
import { createSurvey } from "../src/survey/service/create-survey.ts";
import { publishSurvey } from "../src/survey/service/publish-survey.ts";

const SECRET = "bench ".repeat(8);

export interface BenchServer {
  readonly url: string;
  readonly orgId: number;
  readonly surveys: readonly { readonly id: string; readonly code: string; readonly token: string }[];
  close(): Promise<void>;
}

/** A web server as `--role web` runs it, with its log and measures, and a new organization with these surveys open. */
export async function startBenchServer(
  databaseUrl: string,
  definitions: readonly SurveyDefinition[],
  write: (line: string) => void = () => {},
): Promise<BenchServer> {
  const database = openDatabase(databaseUrl);
  const orgId = await inSystem(database, async (tx) => {
    const values = { name: "明川家电售后服务部", time_zone: "Asia/Shanghai", language: "zh" };
    const row = await tx
      .insertInto("system.organization")
      .values({ ...values, created_at: new Date().toISOString() })
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  });
  const session = openSession(database, systemActor(orgId), { requestId: null, address: null });
  const surveys = [];
  for (const definition of definitions) surveys.push(await open(session, definition));
  const api = createApi<Work, Session>({
    authenticate: async () => null,
    sentences: () => ({}),
    database,
    publicUrl: "http://127.0.0.1:7300",
    log: jsonLog(write),
    metrics: createMetrics(),
  });
  publicSurveyPages(api, {
    database,
    secret: SECRET,
    files: folderStorage(path.join(tmpdir(), "huiyin-bench-files")),
    clock: () => new Date().toISOString(),
    isDatabaseAway,
    limiter: (perMinute) => requestLimiter(perMinute),
    assets: path.join(import.meta.dirname, "../dist/public"),
    submissionsPerMinute: 10_000_000,
  });
  const server = await startHttpServer({
    fetch: api.fetch,
    direct: api.direct.take,
    port: 0,
    host: "127.0.0.1",
  });
  const close = async (): Promise<void> => {
    await server.close();
    await database.close();
  };
  return { url: server.url, orgId, surveys, close };
}

async function open(session: Session, definition: SurveyDefinition) {
  const whole = { ...definition, settings: { ...definition.settings, anonymous: true } };
  const { id, revision } = await session.begin((work) => createSurvey(work, { definition: whole }));
  await session.begin((work) => publishSurvey(work, id, { revision, note: "" }));
  const settings = { secret: SECRET, publicUrl: "" };
  const draft = { channel: "link" as const, label: "", fields: {}, customerIds: [], expiresAt: null };
  const { items } = await session.begin((work) => createLinks(work, settings, id, draft));
  return { id, code: definition.code, token: items[0]?.url?.split("/").at(-1) ?? "" };
}
