import { isoDate, readDate } from "../../../kit/calendar-date.ts";
import { Failure } from "../../../kit/failure.ts";
import { LONGEST_DAY_LABEL, type OwnDay } from "./calendar-settings.ts";
import { readHours, type ClockInterval } from "./working-hours.ts";

export interface DayImport {
  /** In the order of the sheet; only rows without a fault. */
  readonly days: readonly OwnDay[];
  /** One per bad row, with `row` (1-based, counted as in the sheet) among its details. */
  readonly faults: readonly Failure[];
}

type Field = "date" | "kind" | "label" | "hours";
type Columns = ReadonlyMap<Field, number>;

const HEADERS: Record<Field, readonly string[]> = {
  date: ["日期", "date", "day"],
  kind: ["类型", "安排", "休班", "休/班", "kind", "type"],
  label: ["名称", "节日", "说明", "备注", "label", "name"],
  hours: ["时间", "工作时间", "上班时间", "hours"],
};
const KINDS: Record<OwnDay["kind"], readonly string[]> = {
  off: ["休", "休息", "放假", "假", "节假日", "假期", "off", "holiday"],
  work: ["班", "上班", "补班", "调休上班", "工作", "工作日", "work", "workday", "make-up"],
};
const WITHOUT_HEADER: Columns = new Map([
  ["date", 0],
  ["kind", 1],
  ["label", 2],
  ["hours", 3],
]);

/**
 * Reads imported days off and working days. Columns: date, kind (休/班, 放假/补班, off/work …), and if wanted a label
 * and own hours of a working day ("09:00-12:00 13:30-17:00"); found by the names of a header row, or in that order
 * without one. Blank rows are passed over. Codes of faults: "calendar-row-date", "calendar-row-kind",
 * "calendar-row-twice", "calendar-row-hours", "calendar-row-label"; "calendar-import-empty" when no row says anything,
 * and "calendar-import-columns" when a header has no date or no kind (these two without `row`).
 */
export function parseDayOverrides(rows: readonly (readonly string[])[]): DayImport {
  const filled = rows
    .map((cells, i) => ({ row: i + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const header = readHeader(filled[0]?.cells ?? []);
  const body = header ? filled.slice(1) : filled;
  if (body.length === 0) return { days: [], faults: [new Failure("calendar-import-empty")] };
  if (header && !(header.has("date") && header.has("kind")))
    return { days: [], faults: [new Failure("calendar-import-columns")] };
  return readBody(body, header ?? WITHOUT_HEADER);
}

function readHeader(cells: readonly string[]): Columns | null {
  if (cells.some((cell) => readDate(cell).kind === "date")) return null;
  const names = cells.map((cell) => cell.toLowerCase());
  const columns = new Map<Field, number>();
  for (const field of ["date", "kind", "label", "hours"] as const) {
    const at = names.findIndex((name) => HEADERS[field].includes(name));
    if (at >= 0) columns.set(field, at);
  }
  return columns.size > 0 ? columns : null;
}

function readBody(body: readonly { row: number; cells: readonly string[] }[], columns: Columns): DayImport {
  const days = new Map<string, OwnDay>();
  const faults: Failure[] = [];
  for (const { row, cells } of body) {
    const text = (field: Field) => cells[columns.get(field) ?? -1] ?? "";
    const day = readDay(row, text);
    if (day instanceof Failure) faults.push(day);
    else if (days.has(day.date)) faults.push(new Failure("calendar-row-twice", { row, date: day.date }));
    else days.set(day.date, day);
  }
  return { days: [...days.values()], faults };
}

function readDay(row: number, text: (field: Field) => string): OwnDay | Failure {
  const reading = readDate(text("date"));
  if (reading.kind !== "date") return new Failure("calendar-row-date", { row, text: text("date") });
  const date = isoDate(reading.days);
  const kind = readKind(text("kind"));
  if (kind === null) return new Failure("calendar-row-kind", { row, text: text("kind") });
  const label = text("label");
  if (label.length > LONGEST_DAY_LABEL)
    return new Failure("calendar-row-label", { row, limit: LONGEST_DAY_LABEL });
  const hours = text("hours") === "" ? null : splitHours(text("hours"));
  const wrongHours =
    hours !== null && (kind === "off" || hours.length === 0 || readHours(hours, { date }).faults.length > 0);
  if (wrongHours) return new Failure("calendar-row-hours", { row, text: text("hours") });
  return { date, kind, hours, label, source: "import" };
}

function readKind(text: string): OwnDay["kind"] | null {
  const word = text.normalize("NFKC").toLowerCase();
  if (KINDS.off.includes(word)) return "off";
  return KINDS.work.includes(word) ? "work" : null;
}

/** "09:00-12:00, 13:30–18:00", also with 至 or ~ between and 、 ; or blanks around. Text with anything else is no hours. */
function splitHours(text: string): ClockInterval[] {
  const parts = text
    .normalize("NFKC")
    .replace(/\s*(?:[-–—~]|至|到)\s*/gu, "-")
    .split(/[\s,;、]+/u)
    .filter((part) => part !== "");
  const clocks = parts.map((part) => part.split("-"));
  if (clocks.some(({ length }) => length !== 2)) return [];
  return clocks.map(([from = "", to = ""]) => ({ from, to }));
}
