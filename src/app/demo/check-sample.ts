import { newId } from "../../identity/service/work.ts";
import type { Actor } from "../../identity/domain/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { saidIn, verdictOn } from "../../survey/service/check-response.ts";
import { twinKind } from "../../survey/service/find-twin.ts";
import { decide } from "../../survey/service/judge-response.ts";
import { insertSampleChecks, readFlagged, readUnchecked, type SampleCheck } from "./sample-store.ts";

const MINUTE = 60_000;
const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString();

/** Looks over every sample response by the rules of the check after an answer, all at once. */
export async function checkSample(tx: Tx, orgId: number): Promise<void> {
  const { responses, words, versions } = await readUnchecked(tx, orgId);
  const latest = new Map<string, string>();
  const checks: SampleCheck[] = responses.map((row) => {
    const version = versions.get(`${row.survey_id} ${row.version}`)!;
    // The sample's surveys ask nothing that depends on the customer.
    const atHand = { row, words: words.get(row.id) ?? [], ...version, customer: {} };
    const said = saidIn(atHand);
    const key = `${row.survey_id} ${said.fingerprint}`;
    const { flags, exclusion } = verdictOn(atHand, twinKind(row, latest.get(key), said));
    latest.set(key, row.answered_at);
    const checkedAt = later(row.answered_at, 1);
    return {
      id: row.id,
      surveyId: row.survey_id,
      fingerprint: said.fingerprint,
      flags,
      exclusion,
      checkedAt,
      eventId: newId(),
    };
  });
  await insertSampleChecks(tx, orgId, checks);
}

type Verdict = "included" | "excluded";

/** What a person made of each remark of the check, the graver first. */
const DECISIONS: readonly (readonly [flag: string, verdict: Verdict, reason: string])[] = [
  ["duplicate", "excluded", "与前一份内容完全相同，系重复提交，不计入统计。"],
  ["too-fast", "excluded", "作答时间明显短于阅读题目所需，不计入统计。"],
  ["contradiction", "included", "评分针对整体，文字说的是个别环节，两者并不矛盾，予以保留。"],
  ["straight-line", "included", "各项同分，与服务记录相符，予以保留。"],
  ["few-scores", "included", "部分项目未使用过，未评分属正常，予以保留。"],
  ["incomplete", "included", "必答题均已作答，选答题留空，予以保留。"],
];
/** The queue is worked off once a month: what came in since then still waits. */
const WAITING_DAYS = 30;
const DAY_MINUTES = 1440;

/** What the check remarked on, decided by a person with a reason, but for the last month's. */
export async function decideSample(tx: Tx, actor: Actor, now: string): Promise<void> {
  const flagged = await readFlagged(tx, actor.orgId);
  for (const { id, surveyId, flags, answeredAt } of flagged) {
    const found = DECISIONS.find(([flag]) => flags.includes(flag));
    const decidedAt = later(answeredAt, WAITING_DAYS * DAY_MINUTES);
    if (!found || decidedAt > now) continue;
    const work = { tx, actor, now: decidedAt, requestId: null, address: null };
    await decide(work, { id, surveyId }, { verdict: found[1], reason: found[2] });
  }
}
