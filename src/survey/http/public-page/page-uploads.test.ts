import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/database.ts";
import { testStorage } from "../../../test/imports.ts";
import { makeOrganization, signedInAs, systemSession } from "../../../test/organization.ts";
import { openSurvey, SERVICE_SURVEY } from "../../../test/survey.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";
import { until } from "../../../test/until.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { removeUpload } from "../../service/channels/remove-upload.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database, "明川家电售后服务部");
const manager = await signedInAs(database, orgId, ["manager"]);
const files = await testStorage();
const server = await startSurveyServer(database, { files });
server.sessions.set("manager", manager);
server.sessions.set("viewer", await signedInAs(database, orgId, ["viewer"]));
const strangers = await makeOrganization(database, "青禾物业客服中心");
server.sessions.set("stranger", await signedInAs(database, strangers, ["admin"]));

const PICTURES: SurveyDefinition = {
  ...SERVICE_SURVEY,
  pages: [
    {
      code: "p1",
      questions: [
        {
          type: "matrix",
          code: "aspects",
          text: { zh: "各方面的感受如何？" },
          scale: 5,
          rows: [
            { code: "clean", text: { zh: "现场清洁" }, attachment: true },
            { code: "price", text: { zh: "性价比" } },
          ],
        },
      ],
    },
  ],
};
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, never>>;
}

async function told(answer: Response): Promise<Told> {
  const text = await answer.text();
  return { status: answer.status, body: JSON.parse(text) as Told["body"] };
}

async function openPage(definition: SurveyDefinition = PICTURES) {
  const survey = await openSurvey(manager, definition);
  const html = await (await fetch(`${server.url}/s/${survey.token}`)).text();
  const ticket = /name="_ticket" value="([^"]+)"/u.exec(html)?.[1] ?? "";
  const add = async (content: Buffer, fields: Readonly<Record<string, string>> = {}): Promise<Told> => {
    const form = new FormData();
    const sent = { _ticket: ticket, question: "aspects", row: "clean", ...fields };
    for (const [name, value] of Object.entries(sent)) form.append(name, value);
    form.append("file", new Blob([new Uint8Array(content)]), fields["name"] ?? "厨房 现场.jpeg");
    return told(await fetch(`${server.url}/s/${survey.token}/files`, { method: "POST", body: form }));
  };
  const send = async (ids: readonly string[]): Promise<Told> =>
    told(
      await fetch(`${server.url}/s/${survey.token}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ answers: { aspects: { clean: { value: 2, files: ids }, price: 4 } }, ticket }),
      }),
    );
  return { survey, html, add, send };
}

async function read(path: string, who = "manager"): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${who}` } });
}

test("a customer adds a picture, and staff who may read answers take it from the response", async () => {
  const { html, add, send } = await openPage();
  assert.match(html, /data-files="aspects.clean"/u);
  assert.doesNotMatch(html, /data-files="aspects.price"/u);
  const added = await add(PNG);
  assert.equal(added.status, 201);
  const fileId = String(added.body["id"]);
  const sent = await send([fileId]);
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  const at = `/responses/${sent.body["id"]}/files`;
  const listed = await told(await read(at));
  assert.deepEqual(listed.body["items"], [
    {
      id: fileId,
      question: "aspects",
      row: "clean",
      name: "厨房 现场.png",
      mediaType: "image/png",
      bytes: 11,
    },
  ]);
  const file = await read(`${at}/${fileId}`);
  assert.match(file.headers.get("content-disposition") ?? "", /^attachment/u);
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), PNG);
  for (const who of ["viewer", "stranger"]) {
    assert.ok((await read(at, who)).status >= 403, who);
    assert.ok((await read(`${at}/${fileId}`, who)).status >= 403, who);
  }
});

test("what is no picture or PDF, too large, or not asked for is refused", async () => {
  const { add } = await openPage();
  const refusals: readonly (readonly [Promise<Told>, number, string])[] = [
    [add(Buffer.from("<svg onload=alert(1)>")), 400, "survey-file-kind"],
    [add(Buffer.from("MZ program")), 400, "survey-file-kind"],
    [add(Buffer.concat([PNG, Buffer.alloc(5 * 1_048_576)])), 413, "too-large-survey-file"],
    [add(PNG, { row: "price" }), 400, "survey-file-not-asked"],
    [add(PNG, { question: "moon" }), 400, "survey-file-not-asked"],
    [add(PNG, { _ticket: "forged" }), 400, "survey-file-not-asked"],
  ];
  for (const [asked, status, code] of refusals) {
    const { status: found, body } = await asked;
    assert.deepEqual([found, body["code"]], [status, code]);
  }
  assert.equal((await add(Buffer.from("%PDF-1.7 x"))).status, 201);
});

test("one answer names three files at most, and one page sends no flood of them", async () => {
  const { add, send } = await openPage();
  const ids: string[] = [];
  for (let i = 0; i < 9; i++) ids.push(String((await add(PNG)).body["id"]));
  const tenth = await add(PNG);
  assert.deepEqual([tenth.status, tenth.body["code"]], [429, "too-many-survey-files"]);
  assert.equal((await send(ids.slice(0, 4))).status, 422);
  assert.equal((await send(ids.slice(0, 3))).status, 201);
});

test("the file of another response cannot be read through one's own", async () => {
  const first = await openPage();
  const fileId = String((await first.add(PNG)).body["id"]);
  await first.send([fileId]);
  const other = await openPage();
  const thief = await other.send([fileId]);
  assert.equal(thief.status, 201);
  const at = `/responses/${thief.body["id"]}/files`;
  assert.deepEqual((await told(await read(at))).body["items"], []);
  assert.equal((await read(`${at}/${fileId}`)).status, 404);
});

test("files that no response names are removed, with their bytes; those of a response stay", async () => {
  const { add, send } = await openPage();
  const kept = String((await add(PNG)).body["id"]);
  const dropped = String((await add(PNG)).body["id"]);
  const sent = await send([kept]);
  const system = systemSession(database, orgId);
  const keysOf = () =>
    system.begin(({ tx }) =>
      tx
        .selectFrom("platform_file")
        .where("org_id", "=", orgId)
        .where("id", "in", [kept, dropped])
        .select(["id", "storage_key"])
        .execute(),
    );
  const before = await keysOf();
  for (const id of [kept, dropped, dropped]) await removeUpload(system, files, id);
  assert.deepEqual(
    (await keysOf()).map(({ id }) => id),
    [kept],
  );
  const gone = before.find(({ id }) => id === dropped)?.storage_key ?? "";
  await assert.rejects(files.path(gone), { code: "gone-file" });
  assert.equal((await read(`/responses/${sent.body["id"]}/files/${kept}`)).status, 200);
});

test("a closed survey takes no files", async () => {
  const { survey, add } = await openPage();
  await manager.begin(({ tx }) =>
    tx
      .updateTable("survey_survey")
      .set({ status: "closed" })
      .where("org_id", "=", orgId)
      .where("id", "=", survey.id)
      .execute(),
  );
  const page = `${server.url}/s/${survey.token}`;
  await until("the closure is known", async () => (await fetch(page)).status === 410);
  const refused = await add(PNG);
  assert.deepEqual([refused.status, refused.body["code"]], [410, "gone-survey-closed"]);
});
