import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { printPdf } from "../../platform/print/print-pdf.ts";
import { readZip } from "../../report/service/docx/zip-parts.ts";
import { testDatabase } from "../../test/database.ts";
import { CASE_LINKS } from "../../test/feedback-server.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  type Colleague,
} from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import type { HandlingForm } from "../domain/handling-form/handling-form.ts";
import { proposeCompensation } from "../service/compensation/propose-compensation.ts";
import { formDocx } from "../service/handling-form/form-docx.ts";
import { HANDLING_FORM_TEMPLATE, handlingFormData } from "../service/handling-form/handling-form-template.ts";
import { requireCase } from "../service/hold-case.ts";
import { readHandlingForm } from "../service/handling-form/read-handling-form.ts";
import { checkFeedback } from "../service/work/check-feedback.ts";
import { readWork } from "../service/work/read-work.ts";

const database = await testDatabase();

async function scene(name?: string) {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database, name));
  const verbatim = `空调报修三天没人上门！\n${"一直没有人回电话。".repeat(40)}\u202e`;
  const { id } = await caseAt(database, team, "checking", { voice: { verbatim } });
  await team.verifier.at(TEST_NOW).begin(async (work) => {
    const { measures } = await readWork(work, id);
    const lines = measures.map((one) => ({ measureId: one.id, ok: true, note: "照片与维修单相符" }));
    const { revision } = await requireCase(work, id);
    await checkFeedback(work, id, { revision, passed: true, problemSolved: true, lines });
  });
  return { team, id };
}
const read = (who: Colleague, id: string, lang: "zh" | "en" = "zh"): Promise<HandlingForm> =>
  who.at(TEST_NOW).begin((work) => readHandlingForm(work, CASE_LINKS, id, lang));
const textOf = (form: HandlingForm): string => JSON.stringify(form);

test("the form tells the case from its number to the signatures", async () => {
  const { team, id } = await scene();
  const form = await read(team.manager, id);
  const titles = form.blocks.map(({ title }) => title);
  assert.deepEqual(titles, [
    "基本信息",
    "客户原话",
    "分类与原因",
    "处理方案",
    "结果核查",
    "满意度回访",
    "签字",
  ]);
  const text = textOf(form);
  for (const told of [
    /\+8613800002451/u,
    /壁挂式空调/u,
    /周工/u,
    /备件缺货/u,
    /当天派高级工程师/u,
    /郑核查/u,
  ])
    assert.match(text, told);
  assert.match(textOf(await read(team.manager, id, "en")), /What the customer said.*Handling plan/u);
});

test("a compensation stands on the form once one was proposed", async () => {
  const { team, id } = await scene();
  const draft = { kind: "cash", amount: 1280.5, reason: "误工补偿" } as const;
  await team.manager.at(TEST_NOW).begin((work) => proposeCompensation(work, id, draft));
  const block = (await read(team.manager, id)).blocks.find(({ title }) => title === "补偿");
  assert.deepEqual(block?.kind === "table" && block.rows, [
    ["现金", "1,280.50", "误工补偿", "待审批", "林主管"],
  ]);
});

test("contact data is masked for those who may not see it", async () => {
  const { team, id } = await scene();
  const text = textOf(await read(team.analyst, id));
  assert.match(text, /138\*\*\*\*2451/u);
  assert.doesNotMatch(text, /13800002451|陈女士/u);
});

test("it is printed as a PDF and as a Word file, whatever signs the customer wrote", async () => {
  const { team, id } = await scene();
  const form = await read(team.manager, id);
  const pdf = await printPdf({ template: HANDLING_FORM_TEMPLATE, data: handlingFormData(form) });
  assert.equal(new TextDecoder().decode(pdf.subarray(0, 5)), "%PDF-");
  const docx = await formDocx({ ...form, title: `${form.title}\u0001` });
  const part = readZip(Buffer.from(docx)).find(({ name }) => name === "word/document.xml");
  const xml = part?.data.toString("utf8") ?? "";
  assert.match(xml, /空调报修三天没人上门！/u);
  assert.equal(xml.includes("\u202e") || xml.includes("\u0001"), false);
});

test("who may not see the case prints nothing, nor does another organization", async () => {
  const [ours, theirs] = [await scene(), await scene("长河仪器客户服务中心")];
  const unknown = (fault: unknown): boolean => fault instanceof Failure && fault.code === "not-found";
  await assert.rejects(read(theirs.team.manager, ours.id), unknown);
  const { orgId } = ours.team;
  const other = await hireColleague(database, {
    orgId,
    departmentId: null,
    name: "何核查",
    roles: ["verifier"],
  });
  await assert.rejects(read(other, ours.id), unknown);
  const forbidden = (fault: unknown): boolean => fault instanceof Failure && fault.code === "forbidden";
  await assert.rejects(read(ours.team.viewer, ours.id), forbidden);
});
