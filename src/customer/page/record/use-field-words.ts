import { formatDate } from "../../../ui/date-format.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { useColleagues } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { ownField, PLAIN_FIELDS, type DraftValue } from "./customer-draft.ts";

const CODED: ReadonlySet<string> = new Set(["kind", "tier", "channelPreference"]);
const DAYS: ReadonlySet<string> = new Set(["registeredOn", "cooperationSince"]);

interface FieldWords {
  readonly label: (field: string) => string;
  readonly value: (field: string, value: DraftValue | undefined) => string;
}

/** Fields of a customer and their values in words. */
export function useFieldWords(attributes: readonly CustomerAttribute[]): FieldWords {
  const say = useCustomerWords();
  const language = useLanguage();
  const { word } = useCodeWords();
  const colleagues = useColleagues();
  const label = (field: string): string => {
    const plain = PLAIN_FIELDS.find((name) => name === field);
    if (plain) return say(`fields.${plain}`);
    if (field === "attributes") return say("fields.attributes");
    return attributes.find(({ code }) => ownField(code) === field)?.label ?? field;
  };
  const nameOf = (id: string): string => colleagues.find((colleague) => colleague.id === id)?.name ?? id;
  const text = (field: string, given: string): string => {
    if (CODED.has(field)) return word(given);
    if (DAYS.has(field)) return formatDate(given, language);
    return field === "accountManagerId" ? nameOf(given) : given;
  };
  const value = (field: string, given: DraftValue | undefined): string => {
    if (isEmpty(given)) return say("conflict.empty");
    if (typeof given === "boolean") return say(given ? "common.yes" : "common.no");
    if (typeof given === "object" && given !== null) return given.join(say("common.listJoin"));
    return text(field, String(given));
  };
  return { label, value };
}

function isEmpty(value: DraftValue | undefined): boolean {
  return (
    value === null || value === undefined || value === "" || (typeof value === "object" && value.length === 0)
  );
}
