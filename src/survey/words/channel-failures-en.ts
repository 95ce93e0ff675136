import type { channelFailuresZh } from "./channel-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of channels, branding and files. */
export const channelFailuresEn: Readonly<
  Record<keyof typeof channelFailuresZh, (details: Details) => string>
> = {
  "survey-place-twice": ({ code }) => `The code “${code}” stands there twice. Keep one line and try again.`,
  "survey-place-no-number": ({ code, field }) =>
    `The hidden field ${field} takes numbers only and “${code}” is none. Change the code or choose another field.`,
  "survey-link-field-unknown": ({ field }) =>
    `The version answered now has no hidden field “${field}”. Add it in the survey's settings and publish, or choose another.`,
  "survey-no-qr-links": () => "There is no QR code to print yet. Make codes for stores or products first.",
  "conflict-survey-branding-changed": () =>
    "Somebody else has just changed how surveys look. Reload and try again.",
  "too-large-survey-logo": ({ kilobytes }) =>
    `A logo may have at most ${kilobytes} KB. Make the picture smaller and upload it again.`,
  "survey-logo-unreadable": () => "Only PNG, JPEG and WebP pictures can be used. Choose another file.",
  "survey-file-not-asked": () => "This question takes no files. Reload the page and try again.",
  "survey-file-kind": () => "Only PNG, JPEG and WebP pictures and PDF can be added. Choose another file.",
  "too-large-survey-file": ({ megabytes }) =>
    `A file may have at most ${megabytes} MB. Make it smaller and add it again.`,
  "too-many-survey-files": () => "There are enough files already. Take some away and try again.",
};
