import { en } from "../words/segment-en.ts";
import { zh } from "../words/segment-zh.ts";
import { ATTRIBUTE_PREFIX, type FieldCondition, type SegmentCondition } from "./segment-condition.ts";

/** Names that conditions hold as ids or codes only. */
export interface SegmentNames {
  /** Label of an attribute by code. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Name of a colleague by id. */
  readonly people: Readonly<Record<string, string>>;
}

type Words = {
  readonly [K in keyof typeof zh]: (typeof zh)[K] extends string ? string : Readonly<Record<string, string>>;
};
const WORDS: Readonly<Record<"zh" | "en", Words>> = { zh, en };

/** The conditions as a sentence: “客户等级为核心客户，且最近90天的服务次数不少于2”. */
export function describeSegment(
  condition: SegmentCondition,
  names: SegmentNames,
  language: "zh" | "en",
): string {
  return describeNode(condition, names, WORDS[language]);
}

function describeNode(condition: SegmentCondition, names: SegmentNames, words: Words): string {
  if (condition.op === "field") return describeField(condition, names, words);
  if (condition.op === "not")
    return fill(words.not, { value: describeNode(condition.condition, names, words) });
  if (condition.conditions.length === 0) return condition.op === "and" ? words.everyone : words.nobody;
  const parts = condition.conditions.map((child) => {
    const text = describeNode(child, names, words);
    const mixed = child.op !== "field" && child.op !== "not" && child.conditions.length > 1;
    return mixed && condition.conditions.length > 1 ? fill(words.group, { value: text }) : text;
  });
  return parts.join(words[condition.op]);
}

function describeField(condition: FieldCondition, names: SegmentNames, words: Words): string {
  const { field, operator, days, serviceKinds } = condition;
  const code = field.startsWith(ATTRIBUTE_PREFIX) ? field.slice(ATTRIBUTE_PREFIX.length) : null;
  let label = code === null ? (words.fields[field] ?? field) : (names.attributes[code] ?? code);
  if (serviceKinds) {
    const kinds = serviceKinds.map((kind) => words.choices[kind] ?? kind).join(words.list);
    label = fill(words.ofKinds, { field: label, value: kinds });
  }
  if (days !== undefined) label = fill(words.lastDays, { field: label, days: String(days) });
  return fill(words.operators[operator] ?? operator, {
    field: label,
    value: describeValue(condition, names, words),
  });
}

function describeValue({ field, value }: FieldCondition, names: SegmentNames, words: Words): string {
  const one = (item: string | number | boolean): string => {
    const text = String(item);
    if (field === "accountManager") return names.people[text] ?? text;
    const coded = typeof item === "boolean" || (field in words.fields && !FREE_TEXT.has(field));
    return coded ? (words.choices[text] ?? text) : text;
  };
  if (value === undefined) return "";
  return typeof value === "object" ? value.map(one).join(words.list) : one(value);
}

/** Fields whose values are the organization's own words. */
const FREE_TEXT: ReadonlySet<string> = new Set(["region", "industry", "tags"]);

function fill(pattern: string, blanks: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/gu, (blank, name: string) => blanks[name] ?? blank);
}
