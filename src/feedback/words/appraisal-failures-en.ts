import type { appraisalFailuresZh } from "./appraisal-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

const DUTIES: Readonly<Record<string, string>> = {
  "another-than-decider": "you decided it",
  "no-party": "you appealed or are held responsible",
};

/** Sentences for failures of responsibility, appraisal and checks of long-term measures. */
export const appraisalFailuresEn: typeof appraisalFailuresZh = {
  "feedback-responsibility-early": ({ number }: Details) =>
    `Case ${number} has not been handed in for its check yet. Decide on responsibility once it is being checked.`,
  "feedback-responsibility-shares-missing": () => "Name at least one responsible department with its share.",
  "feedback-responsibility-shares-sum": () => "The shares must add up to 100%. Please adjust them.",
  "feedback-responsibility-shares-twice": () =>
    "A department or person may stand there only once. Please put their shares together.",
  "feedback-responsibility-shares-unfit": () =>
    "Nobody here carries what was the customer's own, a third party's or nobody's. Remove the departments, or choose another kind.",
  "conflict-feedback-responsibility-changed": () =>
    "Somebody else just changed the decision. Reload, compare, and try again.",
  "conflict-feedback-responsibility-settled": () =>
    "The decision was appealed or has taken effect and cannot be revised. Change it by ruling on the appeal.",
  "conflict-feedback-responsibility-none": () =>
    "Nobody has been held responsible for this case yet, so there is nothing to appeal.",
  "conflict-feedback-responsibility-over": () =>
    "The time for appeals is over and the decision has taken effect. Ask the after-sales manager if you have questions.",
  "conflict-feedback-responsibility-heard": () =>
    "An appeal was made already; each department and person is heard once for a case.",
  "conflict-feedback-responsibility-unappealed": () =>
    "No appeal waits for a ruling; somebody else may have ruled. Reload to see.",
  "feedback-appeal-file-unknown": () =>
    "A chosen file is not among the files of this case; it may have been removed. Reload and choose again.",
  "feedback-ruling-change-missing": () => "Say what is decided instead: the kind, and everybody's share.",
  "forbidden-feedback-ruling": ({ duties }: Details) =>
    `Another manager or administrator has to rule: ${String(duties)
      .split(" ")
      .map((one) => DUTIES[one] ?? one)
      .join(", ")}. A team too small for that may let an administrator allow passing over separated duties.`,
  "feedback-appraisal-month-open": ({ month }: Details) =>
    `${month} is not over yet; it can be frozen afterwards.`,
  "feedback-appraisal-month-old": ({ month }: Details) =>
    `There is nothing to appraise in ${month}. Please choose another month.`,
  "conflict-feedback-appraisal-pending": ({ count, numbers }: Details) =>
    `Decisions on ${count} cases have not taken effect: ${numbers}. Rule on them or wait for the time for appeals to end, or freeze with them as pending.`,
  "conflict-feedback-appraisal-changed": () =>
    "Somebody else just froze or corrected this month. Reload and compare.",
  "feedback-appraisal-reason-missing": () => "Say why the frozen month is corrected.",
  "feedback-check-day-missing": () => "Choose the day of the next check.",
  "feedback-check-evidence-missing": () =>
    "“In place” needs evidence. Upload a photo, record or other file first.",
  "feedback-check-day-early": ({ day }: Details) =>
    `The new check date has to be later than today (${day}). Please choose another.`,
};
