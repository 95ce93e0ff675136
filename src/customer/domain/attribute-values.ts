import { isRealDate } from "../../kit/calendar-date.ts";
import { Failure } from "../../kit/failure.ts";
import type { AttributeValue } from "./customer.ts";
import type { AttributeDefinition, AttributeType } from "./customer-attribute.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

const FITS: Readonly<Record<AttributeType, (value: AttributeValue, choices: readonly string[]) => boolean>> =
  {
    text: (value) => typeof value === "string" && value.trim() !== "",
    number: (value) => typeof value === "number" && Number.isFinite(value),
    date: (value) => typeof value === "string" && isDay(value),
    choice: (value, choices) => typeof value === "string" && choices.includes(value),
    boolean: (value) => typeof value === "boolean",
  };

/**
 * The attributes after `change`: null clears, absent keeps.
 * @throws Failure `attribute-unknown` | `attribute-retired` | `attribute-wrong-value`
 */
export function changedAttributes(
  definitions: readonly AttributeDefinition[],
  before: Readonly<Record<string, AttributeValue>>,
  change: Readonly<Record<string, AttributeValue | null>>,
): Record<string, AttributeValue> {
  const after = { ...before };
  const known = new Map(definitions.map((definition) => [definition.code, definition]));
  for (const [code, value] of Object.entries(change)) {
    if (value === null) delete after[code];
    else if (value !== before[code]) after[code] = checkedValue(known.get(code), code, value);
  }
  return after;
}

function checkedValue(
  definition: AttributeDefinition | undefined,
  code: string,
  value: AttributeValue,
): AttributeValue {
  if (!definition) throw new Failure("attribute-unknown", { code });
  const { label, type, choices } = definition;
  if (definition.retiredAt !== null) throw new Failure("attribute-retired", { label });
  if (!FITS[type](value, choices))
    throw new Failure("attribute-wrong-value", {
      label,
      type,
      value: String(value),
      choices: choices.join("、"),
    });
  return typeof value === "string" ? value.trim() : value;
}

/** True for the `YYYY-MM-DD` of a real day. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return isRealDate({ year, month, day });
}
