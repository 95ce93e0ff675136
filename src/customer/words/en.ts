import { importFailuresEn } from "./import-en.ts";
import type { zh } from "./zh.ts";

type Details = Readonly<Record<string, string | number>>;

const TIMES: Readonly<Record<string, string>> = {
  requestedAt: "time of the request",
  firstResponseAt: "time of the first response",
  resolvedAt: "time of the solution",
};

const VALUE_FORMS: Readonly<Record<string, (choices: string) => string>> = {
  text: () => "enter a text",
  number: () => "enter a number",
  date: () => "enter a date such as 2026-03-11",
  choice: (choices) => `choose one of ${choices}`,
  boolean: () => "enter yes or no",
};

/** Sentences for the failures of customers, contacts, service records, segments and merges. */
export const en: Readonly<Record<keyof typeof zh, (details: Details) => string>> = {
  ...importFailuresEn,
  "conflict-customer-changed": () =>
    "Somebody else has changed this customer; reload, compare, and save again.",
  "conflict-customer-merged": () =>
    "This record was merged into another customer; open that customer and work there.",
  "conflict-external-id-taken": ({ externalId }) =>
    `Customer id "${externalId}" belongs to another customer; check the id, or change that customer instead.`,
  "account-manager-unknown": () =>
    "The account manager chosen is no longer in the organization; choose somebody else.",
  "registration-in-future": ({ day }) => `The registration date ${day} is after today; check it.`,
  "cooperation-in-future": ({ day }) => `The start of cooperation ${day} is after today; check it.`,
  "conflict-contact-changed": () =>
    "Somebody else has changed this contact; reload, compare, and save again.",
  "do-not-contact-ends-before-it-begins": ({ since, until }) =>
    `The last day ${until} lies before the first day ${since}; correct it.`,
  "conflict-mark-lifted": () => "This do-not-contact mark has been lifted already; reload to see it.",
  "service-times-out-of-order": ({ earlier, later }) =>
    `The times are out of order: ${TIMES[String(later)] ?? ""} cannot lie before ${TIMES[String(earlier)] ?? ""}; check both.`,
  "staff-unknown": () =>
    "The staff member chosen is no longer in the organization; choose another, or enter the name only.",
  "department-unknown": () => "The department chosen does not exist or was closed; choose another.",
  "conflict-service-external-id-taken": ({ externalId }) =>
    `Record id "${externalId}" belongs to another service record; check the id.`,
  "conflict-service-record-changed": () =>
    "Somebody else has changed this service record; reload, compare, and save again.",
  "attribute-unknown": ({ code }) => `There is no custom field "${code}"; add it in the settings first.`,
  "attribute-retired": ({ label }) =>
    `The custom field "${label}" is retired and takes no new values; take it back into use first.`,
  "attribute-wrong-value": ({ label, type, value, choices }) =>
    `The custom field "${label}" cannot be "${value}": ${VALUE_FORMS[String(type)]?.(String(choices)) ?? ""}.`,
  "conflict-attribute-code-taken": ({ code }) =>
    `The code "${code}" belongs to another custom field; choose another.`,
  "attribute-choices-missing": () => "A choice field needs at least one choice; enter one.",
  "attribute-limit-reached": ({ limit }) =>
    `There may be ${limit} custom fields at most; use one that there is.`,
  "conflict-segment-name-taken": ({ name }) => `There is a segment "${name}" already; choose another name.`,
  "conflict-segment-changed": () =>
    "Somebody else has changed this segment; reload, compare, and save again.",
  "segment-malformed": () => "The conditions are not in a known form; build them anew.",
  "segment-too-large": ({ depth, conditions }) =>
    `Too many conditions: at most ${depth} levels and ${conditions} conditions; simplify.`,
  "segment-field-unknown": ({ field }) =>
    `The field "${field}" in the conditions does not exist; remove it or choose another.`,
  "segment-operator-unfit": ({ field, operator }) =>
    `The field "${field}" cannot be compared by "${operator}"; choose another comparison.`,
  "segment-value-wrong": ({ field, operator }) =>
    `The value for field "${field}" (${operator}) does not fit; enter it again.`,
  "merge-same-customer": () => "Both are the same record; choose two different ones.",
  "conflict-merge-undone": () => "This merge has been undone already; reload to see it.",
  "conflict-merge-covered": () =>
    "The customer was later merged into another one; undo that merge first, then this one.",
};
