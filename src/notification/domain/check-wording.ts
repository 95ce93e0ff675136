import { Failure } from "../../kit/failure.ts";
import { placeholdersOf, withoutPlaceholders } from "./fill-wording.ts";
import type { Template, Wording } from "./template.ts";

/** Longest wording in characters. */
const WORDING_LIMIT = { subject: 200, body: 10_000 };

/**
 * Checks an organization's own wording of a message.
 * @throws Failure `template-empty`, `template-subject-lines`, `template-too-long`, `template-placeholder-unknown`
 * {placeholder, known}, `template-placeholder-broken`, `template-placeholder-missing` {placeholder}
 */
export function checkWording(template: Template, wording: Wording): void {
  const { subject, body } = wording;
  if (subject.trim() === "" || body.trim() === "") throw new Failure("template-empty");
  if (/[\p{Cc}\u2028\u2029]/u.test(subject)) throw new Failure("template-subject-lines");
  if (subject.length > WORDING_LIMIT.subject || body.length > WORDING_LIMIT.body) {
    throw new Failure("template-too-long", WORDING_LIMIT);
  }
  const text = `${subject}\n${body}`;
  const used = placeholdersOf(text);
  const unknown = used.find((name) => !template.variables.includes(name));
  if (unknown !== undefined) {
    const known = template.variables.map((name) => `{{${name}}}`).join(" ");
    throw new Failure("template-placeholder-unknown", { placeholder: unknown, known });
  }
  if (/\{\{|\}\}/u.test(withoutPlaceholders(text))) throw new Failure("template-placeholder-broken");
  const missing = template.required.find((name) => !placeholdersOf(body).includes(name));
  if (missing !== undefined) throw new Failure("template-placeholder-missing", { placeholder: missing });
}
