import type { publicFailuresZh } from "./public-failures-zh.ts";

export const publicFailuresEn: typeof publicFailuresZh = {
  "feedback-page-unreadable": () =>
    "What was sent could not be read. Please send it again as the API describes.",
  "conflict-feedback-over": () =>
    "This feedback has ended and takes nothing more. Please send new feedback or contact the service.",
  "too-many-feedback-files-today": ({ most }) => `${most} files were added today. Please add more tomorrow.`,
  "too-many-feedback-words": () =>
    "A lot was sent today. Please go on tomorrow, or contact the service directly.",
  "gone-feedback-form-closed": () => "This form is switched off. Please contact us in another way.",
  "conflict-feedback-form-changed": () =>
    "Somebody else has just changed the form's settings. Reload and save again.",
};
