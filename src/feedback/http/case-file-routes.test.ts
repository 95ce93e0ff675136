import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import type { FileScanner, ScanVerdict } from "../../platform/files/file-scanner.ts";
import { en } from "../../platform/words/en.ts";
import { zh } from "../../platform/words/zh.ts";
import { officeFile, SAMPLE_FILES } from "../../test/case-files.ts";
import { testDatabase } from "../../test/database.ts";
import { CASE_LINKS } from "../../test/feedback-server.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, step, type Colleague } from "../../test/feedback.ts";
import { startTestApi } from "../../test/http-server.ts";
import { testStorage } from "../../test/imports.ts";
import { TEST_NOW } from "../../test/organization.ts";
import type { Stage } from "../domain/life/stage.ts";
import { readEventRows } from "../store/case-events.ts";
import { serviceEn } from "../words/service-en.ts";
import { serviceZh } from "../words/service-zh.ts";
import { feedbackRoutes } from "./feedback-routes.ts";

const database = await testDatabase();
const storage = await testStorage();
let verdict: ScanVerdict = "clean";
const scanned: number[] = [];
const scanner: FileScanner = {
  scan: async (content) => {
    scanned.push(content.byteLength);
    return verdict;
  },
};
const { server, sessions } = await startTestApi(database, {
  sentences: (language) => (language === "zh" ? { ...zh, ...serviceZh } : { ...en, ...serviceEn }),
  mount: (api) => feedbackRoutes(api, { ...CASE_LINKS, files: storage, mailConfigured: false, scanner }),
});

const MEGABYTE = 1_048_576;
const JPEG = SAMPLE_FILES["image/jpeg"];

async function scene(stage: Stage = "executing") {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const { id } = await caseAt(database, team, stage);
  return { team, id };
}

function request(
  who: Colleague,
  method: string,
  path: string,
  body?: Blob | ReadableStream<Uint8Array>,
): Promise<Response> {
  sessions.set(who.id, who.at(TEST_NOW));
  const send = (): Promise<Response> =>
    fetch(`${server.url}/api/v1/feedback/${path}`, {
      method,
      headers: { authorization: `Bearer ${who.id}`, "accept-language": "zh" },
      ...(body !== undefined && { body, duplex: "half" }),
    } as RequestInit);
  // A body that was refused halfway leaves a dead connection in the pool; as browsers do, it is tried once more.
  return body instanceof ReadableStream ? send() : send().catch(send);
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly measureId: string | null;
  readonly addedByName: string;
  readonly code: string;
  readonly detail: string;
}

async function upload(
  who: Colleague,
  id: string,
  {
    name,
    content,
    more = "",
  }: { readonly name: string; readonly content: Uint8Array; readonly more?: string },
): Promise<{ readonly status: number; readonly body: Shown }> {
  const answer = await request(
    who,
    "POST",
    `${id}/files?name=${encodeURIComponent(name)}${more}`,
    new Blob([new Uint8Array(content)]),
  );
  return { status: answer.status, body: (await answer.json()) as Shown };
}

const storedFiles = async (): Promise<number> =>
  (await readdir(storage.folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    .length;
const eventsOf = (orgId: number, id: string) =>
  inOrganization(database, orgId, (tx) => readEventRows(tx, orgId, id));

test("a photo becomes evidence of its measure, and is downloaded as it was sent", async () => {
  const { team, id } = await scene();
  const work = (await (await request(team.handler, "GET", `${id}/work`)).json()) as {
    readonly measures: readonly [{ readonly id: string }];
  };
  const measureId = work.measures[0].id;
  const { status, body } = await upload(team.handler, id, {
    name: "上门检修 照片1.png",
    content: JPEG,
    more: `&measureId=${measureId}&note=${encodeURIComponent("更换后的电容")}`,
  });
  assert.equal(status, 201);
  assert.deepEqual(
    [body.name, body.mediaType, body.bytes, body.measureId, body.addedByName],
    ["上门检修 照片1.jpg", "image/jpeg", JPEG.byteLength, measureId, "周工"],
  );
  assert.equal(scanned.at(-1), JPEG.byteLength);
  const answer = await request(team.caller, "GET", `${id}/files/${body.id}`);
  assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), JPEG);
  assert.match(answer.headers.get("content-disposition") ?? "", /^attachment; .*%E7%85%A7%E7%89%871\.jpg$/u);
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
  assert.match(answer.headers.get("content-security-policy") ?? "", /sandbox/u);
  const shown = await request(team.caller, "GET", `${id}/files/${body.id}?inline=true`);
  assert.match(shown.headers.get("content-disposition") ?? "", /^inline; /u);
  const after = (await (await request(team.handler, "GET", `${id}/work`)).json()) as {
    readonly measures: readonly [{ readonly evidence: readonly Shown[] }];
  };
  assert.ok(after.measures[0].evidence.some((one) => one.id === body.id));
});

test("a document is never shown in place", async () => {
  const { team, id } = await scene();
  const content = SAMPLE_FILES["application/pdf"];
  const { body } = await upload(team.handler, id, { name: "检测报告.pdf", content });
  const answer = await request(team.handler, "GET", `${id}/files/${body.id}?inline=true`);
  assert.match(answer.headers.get("content-disposition") ?? "", /^attachment; /u);
});

test("content decides, not the name; scripts, archives and macros are refused with what may be sent", async () => {
  const { team, id } = await scene();
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const before = await storedFiles();
  for (const [name, content] of [
    ["照片.jpg", encode("<svg onload='alert(1)'/>")],
    ["说明.txt", encode("<html><script>alert(1)</script>")],
    ["报告.docx", officeFile(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])],
    ["资料.zip", officeFile(["照片/1.jpg"])],
    ["工具.pdf", encode("MZ\0\0")],
  ] as const) {
    const { status, body } = await upload(team.handler, id, { name, content });
    assert.deepEqual([status, body.code], [400, "feedback-file-kind"], name);
    assert.match(body.detail, new RegExp(`“${name}”`, "u"));
  }
  const empty = await upload(team.handler, id, { name: "空.txt", content: new Uint8Array() });
  assert.equal(empty.body.code, "feedback-file-empty");
  assert.equal(await storedFiles(), before);
  const gb = Uint8Array.from([0xb9, 0xca, 0xd5, 0xcf]);
  assert.equal(
    (await upload(team.handler, id, { name: "故障.txt", content: gb })).body.mediaType,
    "text/plain",
  );
});

test("50 MB are refused with 413, announced or not, and nothing is kept", async () => {
  const { team, id } = await scene();
  const before = await storedFiles();
  const large = new Uint8Array(50 * MEGABYTE);
  large.set(JPEG);
  const announced = await upload(team.handler, id, { name: "视频截图.jpg", content: large });
  assert.deepEqual([announced.status, announced.body.code], [413, "too-large-feedback-file"]);
  assert.match(announced.body.detail, /20 MB/u);
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < 21; at++) controller.enqueue(large.subarray(at * MEGABYTE, (at + 1) * MEGABYTE));
      controller.close();
    },
  });
  const streamed = await request(team.handler, "POST", `${id}/files?name=a.jpg`, pieces);
  assert.equal(streamed.status, 413);
  const most = large.subarray(0, 20 * MEGABYTE);
  assert.equal((await upload(team.handler, id, { name: "大图.jpg", content: most })).status, 201);
  assert.equal(await storedFiles(), before + 1);
});

test("a file with a virus is refused, leaves a line in the history and nothing else", async () => {
  const { team, id } = await scene();
  const before = await storedFiles();
  verdict = "infected";
  const refused = await upload(team.handler, id, {
    name: "账单.pdf",
    content: SAMPLE_FILES["application/pdf"],
  });
  verdict = "unknown";
  const kept = await upload(team.handler, id, { name: "账单.pdf", content: SAMPLE_FILES["application/pdf"] });
  verdict = "clean";
  assert.deepEqual([refused.status, refused.body.code, kept.status], [400, "feedback-file-infected", 201]);
  assert.equal(await storedFiles(), before + 1);
  const [bad, good] = (await eventsOf(team.orgId, id)).filter(({ act }) => act === "file").slice(-2);
  assert.deepEqual(bad?.details, { did: "infected" });
  assert.equal((good?.details as { readonly scan: string } | undefined)?.scan, "unknown");
});

test("who may not see a case gets none of its files, and who may only look adds none", async () => {
  const { team, id } = await scene();
  const { body } = await upload(team.handler, id, {
    name: "合同.pdf",
    content: SAMPLE_FILES["application/pdf"],
  });
  const stranger = (await scene()).team.manager;
  for (const who of [team.verifier, stranger]) {
    assert.equal((await request(who, "GET", `${id}/files/${body.id}`)).status, 404);
    assert.equal((await upload(who, id, { name: "a.jpg", content: JPEG })).status, 404);
  }
  assert.equal((await request(team.viewer, "GET", `${id}/files/${body.id}`)).status, 403);
  assert.equal((await request(team.analyst, "GET", `${id}/files/${body.id}`)).status, 200);
  assert.equal((await upload(team.analyst, id, { name: "a.jpg", content: JPEG })).status, 403);
  const other = (await scene()).id;
  assert.equal((await request(team.manager, "GET", `${other}/files/${body.id}`)).status, 404);
});

test("evidence comes from those who do the work, and stays from the check on", async () => {
  const { team, id } = await scene();
  const work = (await (await request(team.handler, "GET", `${id}/work`)).json()) as {
    readonly measures: readonly [{ readonly id: string; readonly evidence: readonly [Shown] }];
  };
  const [measure] = work.measures;
  const more = `&measureId=${measure.id}`;
  assert.equal((await upload(team.caller, id, { name: "a.jpg", content: JPEG, more })).status, 403);
  const second = await upload(team.handler, id, { name: "b.jpg", content: JPEG, more });
  assert.equal((await request(team.caller, "DELETE", `${id}/files/${second.body.id}`)).status, 403);
  assert.equal((await request(team.handler, "DELETE", `${id}/files/${second.body.id}`)).status, 204);
  assert.equal((await request(team.handler, "GET", `${id}/files/${second.body.id}`)).status, 404);
  const third = await upload(team.handler, id, { name: "c.jpg", content: JPEG, more });
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ customer_told_at: TEST_NOW, cause: "备件缺货" })
      .where("id", "=", id)
      .execute(),
  );
  await step(team.handler.at(TEST_NOW), id, { act: "submit" });
  const removal = await request(team.handler, "DELETE", `${id}/files/${third.body.id}`);
  assert.equal(((await removal.json()) as Shown).code, "feedback-measure-fixed");
  assert.equal((await upload(team.handler, id, { name: "d.jpg", content: JPEG, more })).status, 400);
});

test("a case holds a hundred files, also when many come at once", async () => {
  const { team, id } = await scene();
  const { body } = await upload(team.handler, id, { name: "第一张.jpg", content: JPEG });
  await inOrganization(database, team.orgId, async (tx) => {
    const file = await tx
      .selectFrom("feedback_file")
      .where("id", "=", body.id)
      .selectAll()
      .executeTakeFirstOrThrow();
    const known = await tx.selectFrom("feedback_file").where("case_id", "=", id).select("id").execute();
    const rows = Array.from({ length: 98 - known.length }, () => ({ ...file, id: crypto.randomUUID() }));
    await tx.insertInto("feedback_file").values(rows).execute();
  });
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, i) => upload(team.handler, id, { name: `${i}.jpg`, content: JPEG })),
  );
  const codes = answers.map(({ status }) => status).toSorted();
  assert.deepEqual(codes, [201, 201, 429, 429, 429]);
});
