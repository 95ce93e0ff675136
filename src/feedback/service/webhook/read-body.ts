import { Failure } from "../../../kit/failure.ts";
import { isTooDeep } from "../../domain/webhook/read-items.ts";
import { readWechatMessage } from "../../domain/webhook/read-wechat.ts";
import { isWechat, type Proof } from "../../domain/webhook/webhook-mapping.ts";

/** A body with what its sender says it is. */
export interface HookBody {
  readonly bytes: Uint8Array;
  /** Value of `Content-Type`; "": not told. */
  readonly type: string;
}

const MULTIPART = /^multipart\/form-data\b/iu;
const FIELDS = /^application\/x-www-form-urlencoded\b/iu;

/**
 * The body as a document that pointers lead into: JSON as it is, a form as an object of its fields, a message of
 * WeChat as an object of its elements.
 * @throws Failure `webhook-body-unreadable`, `webhook-body-too-deep`, `webhook-wechat-unreadable`
 */
export async function readHookBody(proof: Proof, body: HookBody): Promise<unknown> {
  if (MULTIPART.test(body.type)) return fieldsOf(await multipart(body));
  const text = decode(body);
  if (isWechat(proof)) return wechat(text);
  if (FIELDS.test(body.type)) return fieldsOf(new URLSearchParams(text));
  if (isTooDeep(text)) throw new Failure("webhook-body-too-deep");
  try {
    return JSON.parse(text, asWritten) as unknown;
  } catch {
    throw new Failure("webhook-body-unreadable");
  }
}

/** Numbers of records may be longer than a number holds: two of them must not become the same. */
function asWritten(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const source = context?.source ?? "";
  return /^-?\d+$/u.test(source) ? source : value;
}

function wechat(text: string): unknown {
  const message = readWechatMessage(text);
  if (message === null) throw new Failure("webhook-wechat-unreadable");
  if (message["Encrypt"] !== undefined) throw new Failure("webhook-wechat-encrypted");
  return message;
}

/** By the charset that is told; Chinese systems send GBK still. */
function decode({ bytes, type }: HookBody): string {
  const charset = /charset="?([\w-]{1,40})"?/iu.exec(type)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw new Failure("webhook-body-unreadable");
  }
}

async function multipart({ bytes, type }: HookBody): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  } catch {
    throw new Failure("webhook-body-unreadable");
  }
}

/** Text fields by name; one that comes several times is a list. Files are left out. */
function fieldsOf(form: Iterable<readonly [string, unknown]>): unknown {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const known = fields.get(name);
    fields.set(name, known === undefined ? value : [known, value].flat());
  }
  return Object.fromEntries(fields);
}
