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

/** By which a customer is told of a step: by mail and SMS it is sent, by the others it was said. */
export const TELLING_CHANNELS = [
  "phone",
  "sms",
  "email",
  "wechat",
  "visit",
  "other",
] as const satisfies readonly MessageChannel[];
