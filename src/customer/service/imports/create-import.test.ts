import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import exceljs from "exceljs";
import iconv from "iconv-lite";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { imported, testStorage, uploaded } from "../../../test/imports.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../../test/organization.ts";
import { importFile } from "./import-file.ts";
import { previewImport } from "./preview-import.ts";
import { putImportMapping } from "./put-import-mapping.ts";
import { startImport } from "./start-import.ts";

const database = await testDatabase();
const storage = await testStorage();

async function manager() {
  return signedInAs(database, await makeOrganization(database), ["manager"]);
}

function failsWith(code: string, told: RegExp = /./u): (error: unknown) => boolean {
  return (error) =>
    error instanceof Failure && error.code === code && told.test(JSON.stringify(error.details));
}

test("a workbook is read below its title rows, on the sheet that holds customers, with dates, numbers and formulas", async () => {
  const session = await manager();
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet("说明").addRow(["请勿修改本表"]);
  const sheet = workbook.addWorksheet("客户");
  sheet.addRow(["2026 年客户名单"]);
  sheet.addRow([]);
  sheet.addRow(["客户编号", "客户名称", "手机", "注册日期", "备注"]);
  sheet.addRow([
    1001,
    "杭州明川电器有限公司",
    13_800_001_111,
    new Date(Date.UTC(2024, 2, 5)),
    { formula: "1+1", result: 2 },
  ]);
  sheet.addRow(["K2", "李晓红", "13900002222", "2024/3/6", { formula: 'HYPERLINK("http://example.com")' }]);
  const content = new Uint8Array(await workbook.xlsx.writeBuffer());
  const found = await uploaded(session, storage, { name: "客户.xlsx", content });
  assert.deepEqual(
    found.sheets.map(({ name, headerRow }) => [name, headerRow]),
    [
      ["说明", null],
      ["客户", 3],
    ],
  );
  assert.deepEqual(found.mapping.columns, {
    客户编号: "externalId",
    客户名称: "name",
    手机: "contact.phone",
    注册日期: "registeredOn",
    备注: "note",
  });
  const preview = await previewImport(session, storage, found.id, 50);
  assert.deepEqual(
    preview.rows.map((row) => [row.row, ...row.cells.map((cell) => cell.value)]),
    [
      [4, "1001", "杭州明川电器有限公司", "+8613800001111", "2024-03-05", "2"],
      [5, "K2", "李晓红", "+8613900002222", "2024-03-06", null],
    ],
  );
  assert.match(preview.rows[1]?.cells[4]?.error ?? "", /公式没有保存结果/u);
});

test("a file in GB18030 is read like one in UTF-8", async () => {
  const session = await manager();
  const content = iconv.encode("客户编号,客户名称,手机\nK1,杭州明川电器有限公司,13800001111\n", "gb18030");
  const done = await imported(session, storage, { content });
  assert.deepEqual([done.counts.created, done.counts.failed], [1, 0]);
});

test("headers in another language are shown as they are, and running without a mapping names them", async () => {
  const session = await manager();
  const content = "Клиент,Телефон\nЗавод Вега,13800001111\n";
  const found = await uploaded(session, storage, { content });
  assert.deepEqual(
    found.sheets[0]?.columns.map((column) => [column.name, column.samples]),
    [
      ["Клиент", ["Завод Вега"]],
      ["Телефон", ["13800001111"]],
    ],
  );
  await assert.rejects(
    session.begin((work) => startImport(work, found.id, { dryRun: false })),
    failsWith("import-language-unreadable", /Клиент、Телефон/u),
  );
  const done = await imported(session, storage, {
    content,
    mapping: { columns: { Клиент: "name", Телефон: "contact.phone" } },
  });
  assert.equal(done.counts.created, 1);
});

test("a mapping that cannot work is refused with the reason", async () => {
  const session = await manager();
  const { id, mapping } = await uploaded(session, storage, {
    content: "客户名称,等级,手机\n甲公司,钻石,13800001111\n",
  });
  const put = (change: object) =>
    session.begin((work) => putImportMapping(work, id, { ...mapping, ...change }));
  await assert.rejects(
    put({ columns: { 手机: "contact.phone" } }),
    failsWith("import-field-missing", /客户名称、等级、手机/u),
  );
  await assert.rejects(put({ columns: { 客户: "name" } }), failsWith("import-column-missing"));
  await assert.rejects(put({ columns: { 客户名称: "name", 等级: "name" } }), failsWith("import-field-twice"));
  await assert.rejects(put({ columns: { 客户名称: "nickname" } }), failsWith("import-field-unknown"));
  await assert.rejects(put({ sheet: "没有" }), failsWith("import-no-sheet"));
  await assert.rejects(put({ values: { tier: { 钻石: "diamond" } } }), failsWith("import-value-unknown"));
  await assert.rejects(put({ defaults: { tier: "钻石" } }), failsWith("import-default-unreadable"));
  const saved = await put({ values: { tier: { 钻石: "core" } } });
  assert.equal(saved.mapping.values["tier"]?.["钻石"], "core");
});

test("own attributes are filled by their labels and checked by their types", async () => {
  const orgId = await makeOrganization(database);
  const session = await signedInAs(database, orgId, ["manager"]);
  const attribute = { org_id: orgId, position: 0, created_at: TEST_NOW };
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("customer_attribute")
      .values([
        { ...attribute, id: crypto.randomUUID(), code: "lifts", label: "电梯台数", type: "number" },
        {
          ...attribute,
          id: crypto.randomUUID(),
          code: "contract",
          label: "合同类型",
          type: "choice",
          choices: JSON.stringify(["全包", "半包"]),
        },
        { ...attribute, id: crypto.randomUUID(), code: "own", label: "自有物业", type: "boolean" },
      ])
      .execute(),
  );
  const done = await imported(session, storage, {
    content: "客户编号,客户名称,电梯台数,合同类型,自有物业\nK1,甲公司,12,全包,是\nK2,乙公司,很多,包月,也许\n",
  });
  assert.deepEqual([done.counts.created, done.counts.failed], [1, 1]);
  const { attributes } = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("customer_customer")
      .select("attributes")
      .where("org_id", "=", orgId)
      .executeTakeFirstOrThrow(),
  );
  assert.deepEqual(attributes, { lifts: 12, contract: "全包", own: true });
});

test("a file of this machine is imported at once, with a mapping file's words and its refused rows", async () => {
  const session = await manager();
  const file = path.join(storage.folder, "名单.csv");
  await writeFile(file, "Клиент,等级\n甲公司,钻石\n乙公司,未知\n");
  const seen: number[] = [];
  const { import: done, errors } = await importFile(
    session,
    storage,
    {
      subject: "customers",
      path: file,
      mapping: { columns: { Клиент: "name", 等级: "tier" }, values: { tier: { 钻石: "core" } } },
      dryRun: false,
    },
    (counts) => seen.push(counts.read),
  );
  assert.deepEqual([done.counts.created, done.counts.failed, seen], [1, 1, [2]]);
  assert.match(
    await new Response(errors).text(),
    /乙公司,未知,3,等级：不是已知的取值（核心、高价值、普通）/u,
  );
  await assert.rejects(
    importFile(session, storage, {
      subject: "customers",
      path: `${file}.none`,
      mapping: null,
      dryRun: false,
    }),
    failsWith("file-missing"),
  );
});
