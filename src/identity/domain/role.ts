/** What a person may be in an organization; several at once. Meanings: docs/GLOSSARY.md. */
export const ROLES = [
  "admin",
  "manager",
  "interviewer",
  "account_manager",
  "handler",
  "department_head",
  "verifier",
  "analyst",
  "viewer",
] as const;

export type Role = (typeof ROLES)[number];

/** True for the code of a role. */
export function isRole(code: string): code is Role {
  return (ROLES as readonly string[]).includes(code);
}
