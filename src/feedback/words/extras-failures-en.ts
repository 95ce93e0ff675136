import type { extrasFailuresZh } from "./extras-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

const ROLES: Readonly<Record<string, string>> = {
  department_head: "the head of the department",
  manager: "an after-sales manager",
  admin: "an administrator",
};

function rolesText(roles: string | number | undefined): string {
  const named = String(roles ?? "")
    .split(" ")
    .map((role) => ROLES[role] ?? role);
  return named.join(" or ");
}

const yuan = (sum: string | number | undefined): string => `¥${Number(sum ?? 0).toLocaleString("en")}`;

/** Sentences for failures of kept filters, texts, compensations and task cards. */
export const extrasFailuresEn: typeof extrasFailuresZh = {
  "conflict-feedback-view-name": ({ name }: Details) =>
    `There is a saved filter “${name}” already. Choose another name.`,
  "conflict-feedback-views-full": ({ limit }: Details) =>
    `At most ${limit} filters can be saved. Remove one that is not used, then save again.`,
  "feedback-snippet-blank": ({ blank }: Details) =>
    `“${blank}” is no blank. Use {{customer}}, {{number}}, {{product}}, {{department}} or {{handler}}.`,
  "conflict-feedback-snippet-name": ({ name }: Details) =>
    `There is a reply template “${name}” already. Choose another name.`,
  "conflict-feedback-snippets-full": ({ limit }: Details) =>
    `At most ${limit} reply templates can be saved. Remove one that is not used, then add again.`,
  "conflict-feedback-snippet-changed": () =>
    "Somebody has just changed this template. Reload, check, then change it again.",
  "feedback-compensation-above-all": ({ limit }: Details) =>
    `Nobody may approve this sum (the highest limit is ${yuan(limit)}). Lower it, or ask an administrator to raise the limits in the settings.`,
  "forbidden-feedback-compensation-own": () =>
    "A compensation that you proposed is decided by somebody else. Wait for another colleague with a limit.",
  "forbidden-feedback-compensation-limit": ({ limit, roles }: Details) =>
    `This is above your limit of ${yuan(limit)}. It can be approved by ${rolesText(roles)}.`,
  "conflict-feedback-compensation-decided": () =>
    "Somebody has decided on this compensation already. Reload to see the result.",
  "feedback-compensation-note-missing": () => "To refuse it, write why, so that the proposal can be changed.",
  "conflict-feedback-compensation-unapproved": () =>
    "This compensation is not approved, so it cannot be marked as paid.",
  "conflict-feedback-compensation-withdrawn": () =>
    "Its proposer has withdrawn this compensation. Propose a new one if it is still needed.",
  "conflict-feedback-compensation-paid": () => "This compensation is marked as paid already.",
};
