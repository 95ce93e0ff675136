import type { Work } from "../../identity/service/work.ts";
import { describeSegment } from "../domain/describe-segment.ts";
import type { FieldCondition, SegmentCondition } from "../domain/segment-condition.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { readColleagueNames } from "../store/customers.ts";
import type { SegmentRow } from "../store/segments.ts";

export type SegmentView = Awaited<ReturnType<typeof presentSegments>>[number];

/** Segments with their conditions in the actor's language. */
export async function presentSegments(work: Work, rows: readonly SegmentRow[]) {
  const conditions = rows.map((row) => row.conditions as SegmentCondition);
  const sentences = await describeConditions(work, conditions);
  const names = await readColleagueNames(
    work.tx,
    work.actor.orgId,
    rows.map((row) => row.created_by),
  );
  return rows.map((row, index) => ({
    id: row.id,
    name: row.name,
    conditions: row.conditions as Record<string, unknown>,
    description: sentences[index] ?? "",
    createdByName: names.get(row.created_by ?? "") ?? null,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

/** Each condition as a sentence in the actor's language. */
export async function describeConditions(
  work: Work,
  conditions: readonly SegmentCondition[],
): Promise<readonly string[]> {
  const { tx, actor } = work;
  const people = conditions.flatMap(peopleIn);
  const names = {
    attributes: Object.fromEntries(
      (await readAttributes(tx, actor.orgId)).map(({ code, label }) => [code, label]),
    ),
    people: Object.fromEntries(await readColleagueNames(tx, actor.orgId, people)),
  };
  return conditions.map((condition) => describeSegment(condition, names, actor.language));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function peopleIn(condition: SegmentCondition): readonly string[] {
  if (condition.op === "field") return peopleOfField(condition);
  if (condition.op === "not") return peopleIn(condition.condition);
  return condition.conditions.flatMap(peopleIn);
}

function peopleOfField({ field, value }: FieldCondition): readonly string[] {
  return field === "accountManager" && typeof value === "object" ? value.filter((id) => UUID.test(id)) : [];
}
