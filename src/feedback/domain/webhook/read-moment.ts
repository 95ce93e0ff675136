const SECONDS = /^\d{10}(?:\.\d{1,9})?$/u;
const MILLISECONDS = /^\d{13}$/u;
const PLAIN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?$/u;
/** Hour and minute of a day without a time. */
const BARE = { begins: [0, 0], ends: [23, 59] } as const;
const MAIL =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+(?:([+-]\d{2})(\d{2})|GMT|UTC)\b/iu;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * An instant as other systems write it: ISO with an offset, seconds or milliseconds since 1970, the date of a mail, or
 * a date with or without a time on the wall clock of `timeZone`. Null: it is none of these.
 * @param bareDay a day without a time means its first minute, or its last
 * @returns ISO instant in UTC
 */
export function readMoment(text: string, timeZone: string, bareDay: "begins" | "ends"): string | null {
  const plain = text.normalize("NFKC").trim();
  if (SECONDS.test(plain)) return ofMilliseconds(Math.round(Number(plain) * 1_000));
  if (MILLISECONDS.test(plain)) return ofMilliseconds(Number(plain));
  try {
    return (
      ofWallClock(plain, timeZone, bareDay) ??
      ofMail(plain) ??
      Temporal.Instant.from(plain)
    ).toString();
  } catch (error) {
    // What Temporal says of a text that is no instant, or of 30 February.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function ofMilliseconds(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}

function ofWallClock(plain: string, timeZone: string, bareDay: "begins" | "ends"): Temporal.Instant | null {
  const read = PLAIN.exec(plain);
  if (read === null) return null;
  const [year = 0, month = 0, day = 0] = read.slice(1, 4).map(Number);
  const time = read[4] === undefined ? BARE[bareDay] : read.slice(4).map((part) => Number(part ?? 0));
  const [hour = 0, minute = 0, second = 0] = time;
  const wall = Temporal.PlainDateTime.from(
    { year, month, day, hour, minute, second },
    { overflow: "reject" },
  );
  return wall.toZonedDateTime(timeZone).toInstant();
}

function ofMail(plain: string): Temporal.Instant | null {
  const read = MAIL.exec(plain);
  if (read === null) return null;
  const month = MONTHS.indexOf((read[2] ?? "").toLowerCase()) + 1;
  const two = (text: string | number | undefined): string => String(text ?? "00").padStart(2, "0");
  const offset = read[7] === undefined ? "Z" : `${read[7]}:${two(read[8])}`;
  const time = `${two(read[4])}:${two(read[5])}:${two(read[6])}`;
  return Temporal.Instant.from(`${read[3]}-${two(month)}-${two(read[1])}T${time}${offset}`);
}
