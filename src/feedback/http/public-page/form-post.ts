import { Failure } from "../../../kit/failure.ts";
import { readForm, readText } from "../../../platform/html/read-form.ts";
import { MOST_CASE_FILE_BYTES, type CameFile } from "../../service/work/take-case-file.ts";

/** What a form says beside the file. */
const FORM_BYTES = 131_072;

/** A post of a page's form, or of a program, read. */
export interface FormPost {
  /** Words of the fields as they were typed. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: CameFile | null;
  /** Came as JSON: needs no ticket and no form time, is answered in JSON. */
  readonly isJson: boolean;
}

/** True for a body in JSON. */
export function isJson(request: Request): boolean {
  return /^application\/json\b/iu.test(request.headers.get("content-type") ?? "");
}

/** @throws Failure `too-large-body` | `feedback-page-unreadable` */
export async function readPost(request: Request): Promise<FormPost> {
  return isJson(request) ? readJson(await readText(request)) : readFields(request);
}

async function readFields(request: Request): Promise<FormPost> {
  const form = await readForm(request, MOST_CASE_FILE_BYTES + FORM_BYTES);
  if (form === null) throw new Failure("feedback-page-unreadable");
  const fields = new Map<string, string>();
  for (const [name, value] of form) if (typeof value === "string") fields.set(name, storable(value));
  const sent = form.get("file");
  const file = sent instanceof File && sent.size > 0 ? await fileOf(sent) : null;
  return { fields, file, isJson: false };
}

async function fileOf(file: File): Promise<CameFile> {
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}

function readJson(text: string): FormPost {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(parse(text)))
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      fields.set(name, storable(String(value)));
  return { fields, file: null, isJson: true };
}

/** As the database can hold it: no U+0000, no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed().trim();
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body))
      return body as Readonly<Record<string, unknown>>;
  } catch {
    // Told below, as any other thing that is no object.
  }
  throw new Failure("feedback-page-unreadable");
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The id that a program gave what it sends, to be able to send again; null: none. @throws Failure `feedback-page-unreadable` */
export function givenId({ fields }: FormPost): string | null {
  const given = fields.get("id")?.toLowerCase() ?? "";
  if (given === "") return null;
  if (!UUID.test(given)) throw new Failure("feedback-page-unreadable");
  return given;
}
