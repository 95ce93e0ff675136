import { Failure } from "../../../kit/failure.ts";
import type { ImportMapping } from "./import-mapping.ts";

const isTextRecord = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((text) => typeof text === "string");

/** Part of a mapping → whether a value can stand there, and how one looks. */
const PARTS: Readonly<Record<keyof ImportMapping, readonly [(value: unknown) => boolean, string]>> = {
  sheet: [(value) => value === null || typeof value === "string", '"Sheet1"'],
  columns: [isTextRecord, '{"客户名称": "name"}'],
  values: [
    (value) => isObject(value) && Object.values(value).every(isTextRecord),
    '{"tier": {"VIP": "core"}}',
  ],
  defaults: [isTextRecord, '{"kind": "business"}'],
  createMissingCustomers: [(value) => typeof value === "boolean", "true"],
};

/**
 * What a mapping file says; parts it leaves out are guessed or customary. `file` names it in messages.
 * @throws Failure `import-mapping-unreadable` {file, part, example}: not an object, an unknown part, or a wrong form
 */
export function readImportMapping(file: string, found: unknown): Partial<ImportMapping> {
  if (!isObject(found)) {
    throw new Failure("import-mapping-unreadable", {
      file,
      part: "–",
      example: '{"columns": {"客户名称": "name"}}',
    });
  }
  for (const [part, value] of Object.entries(found)) {
    const [fits, example] = Object.hasOwn(PARTS, part)
      ? PARTS[part as keyof ImportMapping]
      : [() => false, Object.keys(PARTS).join(", ")];
    if (!fits(value)) throw new Failure("import-mapping-unreadable", { file, part, example });
  }
  return found as Partial<ImportMapping>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
