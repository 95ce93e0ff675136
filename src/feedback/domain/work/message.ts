/** How something was said. */
export const MESSAGE_CHANNELS = [
  "phone",
  "email",
  "sms",
  "wechat",
  "visit",
  "page",
  "note",
  "other",
] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];
