import { query } from "../../src/test/embedded-trial.ts";
import type { RunningServer } from "../console/running-server.ts";
import { succeed, type ApiCaller } from "./api-caller.ts";
import { databaseUrl } from "./server-trial.ts";

const APPRAISAL = "0198a000-0000-7000-8000-0000000000ac";

/** A closed case whose responsibility may be decided, and a month frozen long ago: none here was closed so long ago. */
export async function addAppraisalRecords(
  server: RunningServer,
  orgId: number,
  script: ApiCaller,
  mark: string,
) {
  const { id } = await succeed(
    script.call("POST", "/feedback", {
      channel: "phone",
      verbatim: `${mark}师傅态度不好，要投诉`,
      closeAs: "solved_at_first_contact",
    }),
  );
  const shares = { on_time: null, reopened: null, first_contact: null, satisfied: null, repeat: null };
  const all = {
    closed: 0,
    shares,
    score: null,
    responsible: { cases: 0, weight: 0, pending: 0 },
    appeals: { made: 0, successful: 0 },
  };
  const named = { key: APPRAISAL, name: `${mark}客服中心`, departmentId: null, numbers: all };
  const figures = { all, departments: [named], people: [], outlets: [], technicians: [] };
  const rules = { timeZone: "Asia/Shanghai", appealDays: 5, smallSample: 30, pending: [] };
  await query(
    databaseUrl(server.dataFolder),
    `insert into feedback_appraisal (org_id, id, month, version, frozen_at, frozen_by_name, reason, figures, rules)
     values (${orgId}, '${APPRAISAL}', '2026-01-01', 1, now(), '${mark}林主管', '', '${JSON.stringify(figures)}',
       '${JSON.stringify(rules)}')`,
  );
  return { closedCase: String(id), appraisal: APPRAISAL };
}
