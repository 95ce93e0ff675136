import type { FormInstance } from "antd";
import { ApiProblem } from "./api-problem.ts";

/**
 * Marks the fields of an Ant Design form that the server refused and brings the first into view.
 * A dotted path (`administrator.email`) belongs to the field named `["administrator", "email"]`.
 */
export function markRefusedFields(form: FormInstance, error: unknown): void {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return;
  const fields = error.errors.map(({ path, message }) => ({
    name: path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    errors: [message],
  }));
  form.setFields(fields as Parameters<FormInstance["setFields"]>[0]);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { focus: true });
}
