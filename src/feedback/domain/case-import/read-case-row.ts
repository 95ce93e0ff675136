import type { CellValue, ReadPhone } from "../../../customer/domain/imports/cell-reading.ts";
import type { TextRow } from "../../../customer/domain/imports/find-header.ts";
import { comparableHeader } from "../../../customer/domain/imports/header-name.ts";
import { readDay, type MomentContext } from "../../../customer/domain/imports/read-moment.ts";
import type { MappedColumn, ReadRow, RowFault } from "../../../customer/domain/imports/row-reader.ts";
import { isoInstantOf } from "../../../customer/domain/imports/zone-clock.ts";
import { channelOf } from "./channel-words.ts";
import type { ImportedAnswer, ImportedVoice } from "./imported-voice.ts";

/** What a row becomes: a voice, or what is wrong with it. */
export type CaseRow =
  | { readonly voice: ImportedVoice; readonly faults?: undefined }
  | { readonly voice?: undefined; readonly faults: readonly RowFault[] };

/** How rows of one sheet are read. */
export interface CaseReading {
  readonly columns: readonly MappedColumn[];
  readonly readRow: (row: TextRow) => ReadRow;
  readonly moments: MomentContext;
  /** ISO instant; nothing was received or answered later. */
  readonly now: string;
  /** Short and always the same for the same text. */
  readonly digest: (text: string) => string;
}

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;
const FREE_CONTACT = 200;
/** What may stand in a contact as it was typed. */
const AS_TYPED = new Set(["phone-unreadable", "too-many-phones", "email-unreadable"]);

/** Reads a row of a sheet of voices; pure. */
export function readCaseRow(row: TextRow, reading: CaseReading): CaseRow {
  const read = mended(reading.readRow(row), row, reading);
  const unread = new Set(read.faults.map(({ column }) => column));
  // A cell that could not be read is not missed a second time.
  const faults = [
    ...read.faults,
    ...wholeFaults(read.values, reading).filter(({ column }) => !unread.has(column)),
  ];
  if (faults.length > 0) return { faults };
  return { voice: voiceOf(row.number, read.values, reading) };
}

type Values = ReadonlyMap<string, CellValue>;

interface Mended {
  readonly values: Values;
  readonly faults: readonly RowFault[];
}

/** Reads again what a list of voices may hold though a list of customers may not: bare days, contacts as typed. */
function mended({ values, faults }: ReadRow, row: TextRow, reading: CaseReading): Mended {
  if (faults.length === 0) return { values, faults };
  const more = new Map(values);
  const left = faults.filter((fault) => {
    const column = reading.columns.find(({ name }) => name === fault.column);
    if (column === undefined) return true;
    const text = (row.cells[column.index] ?? "").trim();
    const value = secondReading(column.field.code, fault.code, text, reading.moments);
    if (value === null) return true;
    more.set(column.field.code, value);
    return false;
  });
  return { values: more, faults: left };
}

function secondReading(field: string, fault: string, text: string, moments: MomentContext): string | null {
  if (AS_TYPED.has(fault)) return text.slice(0, FREE_CONTACT);
  if (field === "score") return gradeOf(text);
  return fault === "time-missing" ? momentOfDay(field, text, moments) : null;
}

/** Stars (`★★☆☆☆`) and decimal grades (`4.0`). */
function gradeOf(text: string): string | null {
  if (/^★{1,5}☆{0,4}$/u.test(text)) return String(text.replaceAll("☆", "").length);
  return /^([1-5])\.0+$/u.exec(text)?.[1] ?? null;
}

function momentOfDay(field: string, text: string, moments: MomentContext): string | null {
  const day = readDay(text, moments);
  if (!("value" in day) || typeof day.value !== "string") return null;
  // A voice of a day counts from its beginning, an answer of a day is not later than its end.
  const days = Temporal.Instant.from(`${day.value}T00:00Z`).epochMilliseconds / DAY_MS;
  const start = moments.clock({ days, ms: 0 });
  return isoInstantOf(field === "receivedAt" ? start : start + DAY_MS - 60_000);
}

function wholeFaults(values: Values, { columns, now }: CaseReading): readonly RowFault[] {
  const has = (field: string): boolean => textOf(values, field) !== "";
  const [receivedAt, repliedAt] = [instantOf(values, "receivedAt"), instantOf(values, "repliedAt")];
  const checks: readonly (readonly [wrong: boolean, code: string, field: string])[] = [
    [!has("verbatim") && !has("subject"), "voice-missing", "verbatim"],
    [receivedAt === null && columnOf(columns, "receivedAt") !== null, "received-missing", "receivedAt"],
    [receivedAt !== null && minutesAfter(receivedAt, now) > 0, "received-in-future", "receivedAt"],
    [
      repliedAt !== null && minutesAfter(repliedAt, receivedAt ?? now) < 0,
      "reply-before-receipt",
      "repliedAt",
    ],
    [repliedAt !== null && minutesAfter(repliedAt, now) > DAY_MINUTES, "reply-in-future", "repliedAt"],
    [repliedAt === null && has("reply"), "reply-without-time", "repliedAt"],
    [repliedAt === null && !has("reply") && isOver(values), "closed-without-time", "repliedAt"],
  ];
  return checks.flatMap(([wrong, code, field]) =>
    wrong ? [{ code, column: columnOf(columns, field), value: null, details: {} }] : [],
  );
}

function voiceOf(row: number, values: Values, reading: CaseReading): ImportedVoice {
  const text = (field: string): string => textOf(values, field);
  const given = (field: string): string | null => text(field) || null;
  return {
    row,
    ...sourceOf(values, reading),
    ...wordsOf(values),
    channel: channelOf(text("channel"), text("platform")),
    receivedAt: instantOf(values, "receivedAt") ?? reading.now,
    customer: given("customer"),
    contact: { name: text("contact.name"), phone: phoneOf(values), email: text("contact.email") },
    product: given("product"),
    orderNumber: given("orderNumber"),
    score: text("score") === "" ? null : Number(text("score")),
    amount: amountOf(values),
    remedy: text("remedy"),
    external: externalOf(text("platform"), text("sourceId")),
    departmentId: given("department"),
    answer: answerOf(values, reading.now),
  };
}

/** Where there are no words but a subject, that is what was said. */
function wordsOf(values: Values): Pick<ImportedVoice, "verbatim" | "subject"> {
  const [verbatim, subject] = [textOf(values, "verbatim"), textOf(values, "subject")];
  return verbatim === "" ? { verbatim: subject, subject: "" } : { verbatim, subject };
}

function externalOf(platform: string, number: string): ImportedVoice["external"] {
  return platform === "" || number === "" ? null : { platform, number: number.slice(0, 100) };
}

/** By the number of the row and the heading it stands under; without a number by all that tells one voice from another. */
function sourceOf(
  values: Values,
  { columns, digest }: CaseReading,
): Pick<ImportedVoice, "source" | "sourceId"> {
  const sourceId = textOf(values, "sourceId");
  if (sourceId !== "") {
    const heading = comparableHeader(columnOf(columns, "sourceId") ?? "");
    return { source: `import:${heading}`, sourceId };
  }
  const parts = ["receivedAt", "verbatim", "subject", "customer", "contact.name", "orderNumber"];
  const told = [...parts.map((field) => textOf(values, field)), phoneOf(values)];
  return { source: "import:text", sourceId: digest(JSON.stringify(told)) };
}

function answerOf(values: Values, now: string): ImportedAnswer | null {
  const at = instantOf(values, "repliedAt");
  if (at === null) return null;
  const text = textOf(values, "reply");
  const status = textOf(values, "status");
  if (status === "open" && text === "") return null;
  const receivedAt = instantOf(values, "receivedAt");
  const isSameContact = receivedAt !== null && minutesAfter(at, receivedAt) < 1;
  return {
    text,
    at: minutesAfter(at, now) > 0 ? now : at,
    isOpen: status === "open",
    isAtOnce: status === "solved_at_once" || isSameContact,
  };
}

function isOver(values: Values): boolean {
  const status = textOf(values, "status");
  return status === "closed" || status === "solved_at_once";
}

function minutesAfter(later: string, earlier: string): number {
  const [from, to] = [Temporal.Instant.from(earlier), Temporal.Instant.from(later)];
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000;
}

/** Written as the database gives it: without a fraction where there is none. */
function instantOf(values: Values, field: string): string | null {
  const text = textOf(values, field);
  return text === "" ? null : Temporal.Instant.from(text).toString();
}

function columnOf(columns: readonly MappedColumn[], field: string): string | null {
  return columns.find((column) => column.field.code === field)?.name ?? null;
}

function textOf(values: Values, field: string): string {
  const value = values.get(field);
  return typeof value === "string" ? value : "";
}

function amountOf(values: Values): number | null {
  const value = values.get("amount");
  return typeof value === "number" && value >= 0 && value < 10_000_000_000 ? value : null;
}

/** The first number, as it is dialled; what could not be read stays as typed. */
function phoneOf(values: Values): string {
  const value = values.get("contact.phone");
  if (!Array.isArray(value)) return typeof value === "string" ? value : "";
  const [first] = value as readonly ReadPhone[];
  return first === undefined ? "" : first.value;
}
