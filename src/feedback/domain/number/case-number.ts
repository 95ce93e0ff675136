/** Channels a voice comes by, with the letters that stand for them in numbers (2-capabilities, C1). */
export const CHANNEL_LETTERS = {
  phone: "TEL",
  web: "WEB",
  survey: "SUR",
  email: "EML",
  paper: "PAP",
  wechat: "WX",
  hotline: "HOT",
  import: "IMP",
  api: "API",
  external: "EXT",
} as const;
export type FeedbackChannel = keyof typeof CHANNEL_LETTERS;

/** All channels, in the order in which they are offered. */
export const CHANNELS = Object.keys(CHANNEL_LETTERS) as [FeedbackChannel, ...FeedbackChannel[]];

/**
 * `20240510-TEL-001`: the date of receipt in the organization's zone, the channel, and the place in that day and
 * channel; four digits from 1,000 on.
 * @param receivedAt ISO instant
 * @param place whole, from 1
 */
export function caseNumber(
  channel: FeedbackChannel,
  receivedAt: string,
  timeZone: string,
  place: number,
): string {
  return `${caseDay(receivedAt, timeZone).replaceAll("-", "")}-${CHANNEL_LETTERS[channel]}-${String(place).padStart(3, "0")}`;
}

/** `2024-05-10`: the day whose numbers a voice received at `receivedAt` takes from. */
export function caseDay(receivedAt: string, timeZone: string): string {
  return Temporal.Instant.from(receivedAt).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
