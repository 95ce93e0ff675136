import { sql, type RawBuilder } from "kysely";
import { daysBefore } from "../domain/meets-segment.ts";
import { lifecycleBounds, monthsBefore } from "../domain/lifecycle.ts";
import { ATTRIBUTE_PREFIX, type FieldCondition, type SegmentCondition } from "../domain/segment-condition.ts";

type Sql = RawBuilder<unknown>;
type Bool = RawBuilder<boolean>;

/** Columns that a condition compares as they are. */
const COLUMNS: Readonly<Record<string, Sql>> = {
  kind: sql`c.kind`,
  tier: sql`c.tier`,
  region: sql`c.region`,
  industry: sql`c.industry`,
  channelPreference: sql`c.channel_preference`,
  accountManager: sql`c.account_manager_id::text`,
  registeredOn: sql`c.registered_on::text`,
  cooperationSince: sql`c.cooperation_since::text`,
};

/**
 * A checked condition as SQL over `customer_customer c`; never null. Values are parameters only.
 * Says the same as `meetsSegment` in domain/meets-segment.ts (a test compares them over random customers).
 */
export function segmentSql(condition: SegmentCondition, today: string): Bool {
  if (condition.op === "field") return sql<boolean>`coalesce(${fieldSql(condition, today)}, false)`;
  if (condition.op === "not") return sql<boolean>`(not ${segmentSql(condition.condition, today)})`;
  if (condition.conditions.length === 0)
    return condition.op === "and" ? sql<boolean>`true` : sql<boolean>`false`;
  const parts = condition.conditions.map((child) => segmentSql(child, today));
  return sql<boolean>`(${sql.join(parts, condition.op === "and" ? sql` and ` : sql` or `)})`;
}

function fieldSql(condition: FieldCondition, today: string): Sql {
  const { field } = condition;
  if (field.startsWith(ATTRIBUTE_PREFIX)) return attributeSql(condition, today);
  if (field === "tags") return tagsSql(condition);
  if (field === "serviceCount" || field === "purchaseCount") return countSql(condition, today);
  if (field === "cooperationMonths") return monthsSql(condition, today);
  if (field === "lastServiceDays") return lastServiceSql(condition, today);
  return compareSql(condition, COLUMNS[field] ?? derivedSql(field, today), today);
}

function derivedSql(field: string, today: string): Sql {
  if (field === "lifecycle") {
    const { newFrom, currentFrom } = lifecycleBounds(today);
    return sql`(case when c.registered_on >= ${newFrom}::date then 'new'
      when c.registered_on >= ${currentFrom}::date then 'current'
      when c.registered_on is not null then 'old' end)`;
  }
  if (field === "lastServiceKind")
    return sql`(select s.kind from customer_service_record s
      where s.org_id = c.org_id and s.customer_id = c.id and s.served_on <= ${today}::date
      order by s.served_on desc, s.id desc limit 1)`;
  if (field === "hasOpenDoNotContact")
    return sql`exists (select from customer_do_not_contact d
      where d.org_id = c.org_id and d.customer_id = c.id and d.lifted_at is null
        and d.since <= ${today}::date and (d.until is null or d.until >= ${today}::date))`;
  throw new TypeError(`segment field ${field}`);
}

function compareSql({ operator, value }: FieldCondition, known: Sql, today: string): Sql {
  switch (operator) {
    case "known":
      return sql`${known} is not null`;
    case "unknown":
      return sql`${known} is null`;
    case "in":
      return sql`${known} = any(${value}::text[])`;
    case "not_in":
      return sql`coalesce(${known} <> all(${value}::text[]), true)`;
    case "contains":
      return sql`strpos(lower(${known}), lower(${value}::text)) > 0`;
    case "within_days":
      return sql`${known} collate "C" between ${daysBefore(today, Number(value))} and ${today}`;
    case "on_or_after":
      return sql`${known} collate "C" >= ${value}`;
    case "on_or_before":
      return sql`${known} collate "C" <= ${value}`;
    case "is":
      return sql`${known} = ${value}::boolean`;
    default:
      return numberSql({ operator, value: Number(value) }, known);
  }
}

function numberSql({ operator, value }: { operator: string; value: number }, known: Sql): Sql {
  if (operator === "at_least") return sql`${known} >= ${value}::numeric`;
  if (operator === "at_most") return sql`${known} <= ${value}::numeric`;
  if (operator === "equals") return sql`${known} = ${value}::numeric`;
  throw new TypeError(`segment operator ${operator}`);
}

function attributeSql(condition: FieldCondition, today: string): Sql {
  const code = condition.field.slice(ATTRIBUTE_PREFIX.length);
  const json = sql`c.attributes -> ${code}::text`;
  const text = sql`(c.attributes ->> ${code}::text)`;
  const { operator } = condition;
  if (operator === "is")
    return compareSql(
      condition,
      sql`(case jsonb_typeof(${json}) when 'boolean' then ${text}::boolean end)`,
      today,
    );
  if (["at_least", "at_most", "equals"].includes(operator))
    return compareSql(
      condition,
      sql`(case jsonb_typeof(${json}) when 'number' then ${text}::numeric end)`,
      today,
    );
  return compareSql(condition, text, today);
}

function tagsSql({ operator, value }: FieldCondition): Sql {
  if (operator === "has_all") return sql`c.tags @> ${value}::text[]`;
  return operator === "has_any" ? sql`c.tags && ${value}::text[]` : sql`not c.tags && ${value}::text[]`;
}

/** At least and at most read no more services than they have to tell apart. */
function countSql(condition: FieldCondition, today: string): Sql {
  const { field, operator, value, days } = condition;
  const kinds = field === "purchaseCount" ? ["purchase"] : condition.serviceKinds;
  const wanted = Number(value);
  const from = days === undefined ? sql`` : sql`and s.served_on >= ${daysBefore(today, days)}::date`;
  const most = operator === "at_least" ? wanted : wanted + 1;
  const count = sql`(select count(*) from (select from customer_service_record s
    where s.org_id = c.org_id and s.customer_id = c.id and s.served_on <= ${today}::date ${from} ${kindSql(kinds)}
    limit ${most}) services)`;
  return operator === "at_least" ? sql`${count} >= ${wanted}` : sql`${count} <= ${wanted}`;
}

function kindSql(kinds: readonly string[] | undefined): Sql {
  return kinds === undefined ? sql`` : sql`and s.kind = any(${kinds}::text[])`;
}

function monthsSql({ operator, value }: FieldCondition, today: string): Sql {
  if (operator === "known") return sql`c.cooperation_since is not null`;
  if (operator === "unknown") return sql`c.cooperation_since is null`;
  const bound = monthsBefore(today, Number(value));
  return operator === "at_least"
    ? sql`c.cooperation_since <= ${bound}::date`
    : sql`c.cooperation_since > ${bound}::date`;
}

function lastServiceSql(condition: FieldCondition, today: string): Sql {
  const { operator, value, serviceKinds } = condition;
  const last = sql`(select s.served_on from customer_service_record s
    where s.org_id = c.org_id and s.customer_id = c.id and s.served_on <= ${today}::date ${kindSql(serviceKinds)}
    order by s.served_on desc limit 1)`;
  if (operator === "known") return sql`${last} is not null`;
  if (operator === "unknown") return sql`${last} is null`;
  const bound = daysBefore(today, Number(value));
  return operator === "at_least" ? sql`${last} <= ${bound}::date` : sql`${last} >= ${bound}::date`;
}
