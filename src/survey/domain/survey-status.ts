/** `published` takes answers; `closed` took some and takes none; `archived` is out of the way. */
export const SURVEY_STATUSES = ["draft", "published", "closed", "archived"] as const;
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];

/** A survey that never was published has no answers to keep: unarchived it is a draft again. */
export function statusOutOfArchive(version: number | null): SurveyStatus {
  return version === null ? "draft" : "closed";
}

export const LINK_KINDS = ["public", "personal"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Whether a link can still be answered with; `used` is said of personal links alone. */
export const LINK_STATES = ["open", "used", "ended"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** How a link reaches the customer. */
export const LINK_CHANNELS = [
  "link",
  "qr",
  "email",
  "sms",
  "wechat",
  "wecom",
  "embed",
  "paper",
  "phone",
  "interview",
] as const;
export type LinkChannel = (typeof LINK_CHANNELS)[number];

/**
 * How a response came: by the page's script, a form post, JSON of another program, typed in by staff, or a file.
 */
export const RESPONSE_MODES = ["script", "form", "json", "entry", "import"] as const;
export type ResponseMode = (typeof RESPONSE_MODES)[number];

/** Ways in which answers reach the person who types them in. */
export const ENTRY_CHANNELS = ["paper", "phone", "interview"] as const satisfies readonly LinkChannel[];
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];
