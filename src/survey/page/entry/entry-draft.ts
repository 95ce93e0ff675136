import type { EntryChannel } from "../../domain/survey-status.ts";
import type { Answered } from "./entry-stops.ts";

/** One form being typed in. */
export interface EntryDraft {
  /** Of the response it will become, so that sending it again changes nothing. */
  readonly id: string;
  readonly answers: Answered;
  readonly paperNumber: string;
  /** `YYYY-MM-DD`; null: now. */
  readonly answeredOn: string | null;
  readonly channel: EntryChannel;
  readonly language: "zh" | "en";
  readonly customerId: string | null;
  readonly note: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A time-ordered id (UUIDv7, RFC 9562 §5.7) from the moment and 10 random bytes. */
export function entryId(milliseconds: number, random: Uint8Array): string {
  const bytes = Array.from(random.subarray(0, 10));
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const time = milliseconds.toString(16).padStart(12, "0");
  const rest = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}

const LAST_DIGITS = /(\d{1,12})(\D*)$/u;

/** The number after a paper form's: A-0099 → A-0100; a number without digits has none. */
export function nextPaperNumber(number: string): string {
  const [whole, digits = "", tail = ""] = LAST_DIGITS.exec(number) ?? [];
  if (whole === undefined) return "";
  const next = String(Number(digits) + 1).padStart(digits.length, "0");
  return number.slice(0, -whole.length) + next + tail;
}

/** An empty form. */
export function emptyDraft(id: string): EntryDraft {
  return {
    id,
    answers: {},
    paperNumber: "",
    answeredOn: null,
    channel: "paper",
    language: "zh",
    customerId: null,
    note: "",
    fields: {},
  };
}

/** The form after one was saved: of the same pile, so day, source, language and hidden fields stay. */
export function draftAfter(saved: EntryDraft, id: string): EntryDraft {
  return {
    ...saved,
    id,
    answers: {},
    paperNumber: nextPaperNumber(saved.paperNumber),
    customerId: null,
    note: "",
  };
}

/** True when something was typed in that would be lost. */
export function hasContent({ answers, note, customerId }: EntryDraft): boolean {
  return Object.keys(answers).length > 0 || note !== "" || customerId !== null;
}

const keyOf = (readerId: string, surveyId: string): string => `huiyin.entry.${readerId}.${surveyId}`;

/** What this browser kept; null when there is nothing or it cannot be read. */
export function readDraft(readerId: string, surveyId: string): EntryDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(readerId, surveyId)) ?? "null");
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isDraft(kept: unknown): kept is EntryDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const blank = Object.entries(emptyDraft(""));
  return blank.every(([name, value]) => {
    const found: unknown = (kept as Readonly<Record<string, unknown>>)[name];
    return value === null
      ? found === null || typeof found === "string"
      : typeof found === typeof value && found !== null;
  });
}

export function keepDraft(readerId: string, surveyId: string, draft: EntryDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(readerId, surveyId));
    else localStorage.setItem(keyOf(readerId, surveyId), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the draft only; the form on the screen goes on.
  }
}
