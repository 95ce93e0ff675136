import type {
  importChoicesZh,
  importFailuresZh,
  importFaultsZh,
  importFieldsZh,
  importKeptZh,
  importPiecesZh,
} from "./import-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentences<T> = Readonly<Record<keyof T, (details: Details) => string>>;
type Labels<T> = Readonly<Record<keyof T, string>>;

/** Names of the fields that imports fill, by code. */
export const importFieldsEn: Labels<typeof importFieldsZh> = {
  externalId: "Number",
  name: "Customer name",
  kind: "Type",
  tier: "Tier",
  region: "Region",
  industry: "Industry",
  registeredOn: "Registered on",
  cooperationSince: "Customer since",
  channelPreference: "Preferred channel",
  accountManager: "Account manager",
  tags: "Tags",
  note: "Note",
  "contact.name": "Contact",
  "contact.title": "Contact's title",
  "contact.phone": "Phone",
  "contact.phone2": "Second phone",
  "contact.email": "E-mail",
  "contact.wechat": "WeChat",
  "customer.externalId": "Customer number",
  "customer.name": "Customer name",
  "customer.phone": "Customer phone",
  product: "Product",
  orderNumber: "Order number",
  staff: "Staff",
  department: "Department",
  channel: "Channel",
  servedOn: "Service date",
  requestedAt: "Requested at",
  firstResponseAt: "First response at",
  resolvedAt: "Resolved at",
  amount: "Amount",
};

/** Names of the values of choices, by code. */
export const importChoicesEn: Labels<typeof importChoicesZh> = {
  business: "Business",
  individual: "Individual",
  core: "Core",
  high_value: "High value",
  ordinary: "Ordinary",
  online: "Online",
  offline: "Offline",
  purchase: "Purchase",
  delivery: "Delivery",
  installation: "Installation",
  project: "Project",
  repair: "Repair",
  consultation: "Consultation",
  complaint: "Complaint",
  upgrade: "Upgrade",
};

/** Name of a field by its code; a custom attribute by the code itself. */
function fieldName(code: string | number | undefined): string {
  return (importFieldsEn as Readonly<Record<string, string>>)[String(code)] ?? String(code);
}

/** Fields any one of which will do, their codes separated by |. */
function fieldNames(codes: string | number | undefined): string {
  return String(codes).split("|").map(fieldName).join(" or ");
}

/** Values of a choice, their codes separated by |. */
function choiceNames(codes: string | number | undefined): string {
  const names: Readonly<Record<string, string>> = importChoicesEn;
  return String(codes)
    .split("|")
    .map((code) => names[code] ?? code)
    .join(", ");
}

/** Sentences for the failures of a whole import. */
export const importFailuresEn: Sentences<typeof importFailuresZh> = {
  "import-no-header": ({ file, rows }) =>
    `No header was found in the first ${rows} rows of "${file}"; put the names of the columns (such as "Customer name", "Phone") in one row and upload it again.`,
  "import-no-rows": ({ file }) =>
    `"${file}" has a header but no rows; fill in at least one and upload it again.`,
  "import-too-many-columns": ({ file, columns, limit }) =>
    `"${file}" has ${columns} columns, more than the limit of ${limit}; remove those not needed and upload it again.`,
  "import-too-many-rows": ({ limit }) =>
    `The file has more than ${limit} rows; split it and import the parts.`,
  "import-no-sheet": ({ sheet }) => `The file has no sheet named "${sheet}"; choose another one.`,
  "import-column-missing": ({ column, columns }) =>
    `The sheet has no column "${column}"; its columns: ${columns}. Correct the mapping.`,
  "import-column-twice": ({ column }) => `The column "${column}" is mapped twice; keep one.`,
  "import-field-unknown": ({ field }) => `There is no field "${field}"; choose one from the list.`,
  "import-field-twice": ({ field, first, second }) =>
    `The columns "${first}" and "${second}" both fill "${fieldName(field)}"; keep one.`,
  "import-field-missing": ({ fields, columns }) =>
    `No column fills "${fieldNames(fields)}", which is needed; the columns of the sheet: ${columns}. Choose the one that does, or correct the header and upload it again.`,
  "import-value-unknown": ({ field, value, allowed }) =>
    `"${fieldName(field)}" has no value "${value}"; its values: ${choiceNames(allowed)}.`,
  "import-default-unreadable": ({ field, value }) =>
    `The default "${value}" of "${fieldName(field)}" cannot be read; correct it.`,
  "import-language-unreadable": ({ columns }) =>
    `None of the columns is understood: ${columns}. Say which field each of them fills, or name them in Chinese or English.`,
  "conflict-import-at-work": () => "This import is being worked on; wait until that is done.",
  "conflict-import-closed": () =>
    "This import is done and cannot be changed; upload the file again to begin a new one.",
  "conflict-import-not-done": () => "This import is not done, so there is nothing to undo.",
  "not-found-error-file": () => "No row of this import was refused, so there is no error file.",
  "import-interrupted": () =>
    "The import was interrupted several times and wrote nothing; try again, and tell the administrator if that does not help.",
};

/** What is wrong with a row or a cell. */
export const importFaultsEn: Sentences<typeof importFaultsZh> = {
  "text-too-long": ({ limit, length }) => `has ${length} characters, more than ${limit}; shorten it.`,
  "choice-unknown": ({ allowed }) =>
    `is none of the known values (${choiceNames(allowed)}); use one of them, or say in the mapping what it means.`,
  "number-unreadable": () => "is no number; write digits only.",
  "number-too-large": () => "is too large a number; check it.",
  "boolean-unreadable": () => "write yes or no.",
  "too-many-tags": ({ limit }) => `has more than ${limit} tags; use fewer.`,
  "tag-too-long": ({ limit }) =>
    `has a tag of more than ${limit} characters; shorten it, and separate tags by commas.`,
  "email-unreadable": () => "is no whole mail address; correct it or leave it empty.",
  "phone-unreadable": () => "is no telephone number that can be dialled; correct it or leave it empty.",
  "phone-shortened": () =>
    "was shortened by the spreadsheet program; format the column as text and write the whole number again.",
  "too-many-phones": ({ limit }) => `has more than ${limit} numbers in one cell; use fewer.`,
  "date-unreadable": () => "is no date; write it like 2026-03-11.",
  "date-impossible": () => "is a day that does not exist; correct it.",
  "date-incomplete": () =>
    "lacks the year or the day, or day and month cannot be told apart; write it like 2026-03-11.",
  "date-out-of-range": () => "is not in a likely year; check it.",
  "time-missing": () => "lacks the time of day; write it like 2026-03-11 09:30.",
  "time-unreadable": () => "is no time of day; write it like 2026-03-11 09:30.",
  "person-unknown": () => "is no colleague; add the person first, or write their name or mail address.",
  "person-ambiguous": () => "is the name of several colleagues; write the mail address.",
  "department-unknown": () => "is no department; add it first, or correct the name.",
  "department-ambiguous": () => "is the name of several departments; use one that is not shared.",
  "formula-without-result": () =>
    "is a formula without a stored result; open and save the file in Excel or WPS once, or write the value.",
  "value-missing": ({ fields }) => `"${fieldNames(fields)}" is missing; fill it in.`,
  "times-out-of-order": () => "request, first response and resolution are not in order; check them.",
  "row-repeated": ({ first, id }) =>
    `the number "${id}" stands in row ${first} already; remove one of the rows.`,
  "row-same-as": ({ first }) =>
    `is the same as row ${first}; remove one of them, or give them numbers to tell them apart.`,
  "customer-ambiguous": () =>
    "several customers have this name (or telephone number); write the customer number to say which.",
  "customer-repeated": () => "is the same customer as in an earlier row of this file; remove one of them.",
  "customer-unknown": () =>
    "there is no such customer; import customers first, correct the name or number, or let missing customers be made.",
  "record-repeated": () =>
    "is the same service record as in an earlier row of this file; remove one of them, or give them numbers.",
};

/** Why undoing an import left a record as it is. */
export const importKeptEn: Labels<typeof importKeptZh> = {
  "edited-since": "edited since the import, left as it is",
  "in-use": "other records refer to it, left as it is",
  "removed-since": "it or its customer is gone and cannot come back",
};

/** Column in error files; several faults of one row are joined. */
export const importPiecesEn: Labels<typeof importPiecesZh> = { or: " or ", joint: "; ", colon: ": " };
