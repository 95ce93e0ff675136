import type { pageZh } from "./page-zh.ts";

/** Words of the page that customers answer on; `{…}` are blanks. */
export const pageEn: Readonly<Record<keyof typeof pageZh, string>> = {
  required: "required",
  optional: "optional",
  about: "About {minutes} min, {questions} questions",
  aboutQuestions: "{questions} questions",
  progress: "Step {step} of {steps}",
  next: "Next",
  back: "Back",
  send: "Send",
  sending: "Sending…",
  otherWords: "Please say more",
  remark: "Remark (optional)",
  yes: "Yes",
  no: "No",
  npsLow: "Not at all likely",
  npsHigh: "Extremely likely",
  privacy: "Privacy",
  consentMissing: "Please tick the box before you send.",
  faults: "{count} to complete or correct",
  otherLanguage: "中文",
  thanks: "Thank you",
  contact: "Service contact",
  leaveEmpty: "Please leave this empty",
  pageTooOld:
    "This page was open for very long and has been renewed. Your answers are still here: please look them over and send again.",
  robot: "This looks filled in by a machine. If it was you, please send once more.",
  draftRestored: "What you filled in last time is here again.",
  waiting:
    "No network. Your answers are kept on this device and will be sent when it is back. Please keep this page open.",
  busy: "The server is busy. Your answers are kept on this device and will be sent again. Please keep this page open.",
  tryAgain: "Your answers could not be sent just now and are not lost. Please send again in a moment.",
  unknownTitle: "There is no such survey",
  unknown:
    "The link may be incomplete. Open it again from the message or QR code, or ask the colleague who served you.",
  goneTitle: "This survey cannot be answered",
  failedTitle: "Not available just now",
  failed:
    "The system is being maintained. Please try again in a few minutes. If you had filled in answers, go back to keep them.",
  tooMany: "Too many submissions. Please wait a minute and try again.",
  tooLarge: "What you wrote is too long. Please shorten it and send again.",
};
