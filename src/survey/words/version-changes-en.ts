import type { versionChangesZh } from "./version-changes-zh.ts";

type Details = Readonly<Record<string, string>>;
type Words = typeof versionChangesZh;

/** What changed between two versions, by code. */
export const versionChangesEn: {
  readonly changes: Readonly<Record<keyof Words["changes"], (details: Details) => string>>;
  readonly verdicts: Words["verdicts"];
  readonly reasons: Words["reasons"];
} = {
  changes: {
    "question-added": ({ after }) => `New question “${after}”.`,
    "question-removed": ({ before }) => `Question “${before}” removed.`,
    "question-retyped": () => "Of another type now; old and new answers cannot be counted together.",
    "question-reworded": ({ before, after }) => `Reworded from “${before}” to “${after}”.`,
    "question-moved": () => "Stands in another place.",
    "help-reworded": () => "Helper text reworded.",
    "required-changed": () => "Required mark changed.",
    "condition-changed": () => "Condition changed; other customers may be asked.",
    "indicator-changed": () => "Bound to another indicator.",
    "scale-changed": () => "Number or names of the grades changed.",
    "form-changed": () => "Limits of the answer changed.",
    "option-added": ({ after }) => `New option “${after}”.`,
    "option-removed": ({ before }) => `Option “${before}” removed.`,
    "option-reworded": ({ before, after }) => `Option reworded from “${before}” to “${after}”.`,
    "option-changed": ({ part }) => `Marks of the option “${part}” changed.`,
    "row-added": ({ after }) => `New row “${after}”.`,
    "row-removed": ({ before }) => `Row “${before}” removed.`,
    "row-reworded": ({ before, after }) => `Row reworded from “${before}” to “${after}”.`,
    "row-changed": ({ part }) => `Indicator or marks of the row “${part}” changed.`,
    "page-added": ({ page }) => `New page “${page}”.`,
    "page-removed": ({ page }) => `Page “${page}” removed.`,
    "page-changed": ({ page }) => `Title or condition of the page “${page}” changed.`,
    "settings-changed": () => "Languages, presentation or anonymity changed.",
    "texts-changed": () => "Title, purpose, privacy notice or thank-you text changed.",
    "hidden-fields-changed": () => "Hidden fields changed; older links may lack parameters.",
    "quotas-changed": () => "Quotas or sample goals changed.",
  },
  verdicts: {
    comparable: "Comparable: same words, same grades.",
    "with-care": "Compare with care: words, question or grades changed.",
    added: "New indicator: the older version has no figures.",
    removed: "No longer asked: the trend ends here.",
  },
  reasons: {
    reworded: "reworded",
    scale: "other grades",
    type: "other type of question",
    code: "measured by another question",
    condition: "other condition",
  },
};
