import assert from "node:assert/strict";
import test from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import type { Answers } from "../../../survey/domain/evaluate/answer-value.ts";
import { measuresOf } from "../../../survey/domain/measures.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeCaseOrganization } from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { REPAIR_SURVEY, repairResponse } from "../../../test/repair-survey.ts";
import { LINKS } from "../../../test/survey.ts";
import { caseLink } from "./case-link.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const NOWHERE = { id: "01990000-0000-7000-8000-00000000aaaa", linkId: "", url: "", token: "" };

test("the organization decides from which grade on; the thank-you page's link follows the same rule", async () => {
  const other = await makeCaseOrganization(database, "云岭物流");
  await inOrganization(database, other, (tx) =>
    tx
      .insertInto("feedback_setting")
      .values({
        org_id: other,
        may_override: false,
        low_score: 3,
        compensation_limits: "{}",
        revision: 1,
        updated_at: TEST_NOW,
      })
      .execute(),
  );
  const link = caseLink({ database, secret: LINKS.secret, clock: () => TEST_NOW });
  const linkOf = (org: number, answers: Answers): Promise<string | null> => {
    const { id, words, scores, answers: closed } = repairResponse(NOWHERE, answers);
    const measures = measuresOf(REPAIR_SURVEY);
    return link({
      orgId: org,
      responseId: id,
      definition: REPAIR_SURVEY,
      measures,
      answers: closed,
      words,
      scores,
      language: "zh",
    });
  };
  assert.equal(await linkOf(orgId, { overall: 3 }), null);
  assert.match((await linkOf(other, { overall: 3 })) ?? "", /^\/f\/[\w-]{40}$/u);
  assert.match((await linkOf(orgId, { overall: 2 })) ?? "", /^\/f\/[\w-]{40}$/u);
  assert.match((await linkOf(orgId, { overall: 5, reason: "再不解决我就曝光给媒体" })) ?? "", /^\/f\//u);
  assert.equal(await linkOf(orgId, { overall: 5, reason: "很满意" }), null);
});
