import type { Context } from "hono";
import { z } from "zod";
import { Failure } from "../../kit/failure.ts";
import type { RouteDescriptor, RouteInput } from "../contract/route.ts";
import { readLimited } from "./body-limit.ts";
import { InvalidInput, type InputFault, type InputPart } from "./invalid-input.ts";
import type { HttpEnv } from "./request-state.ts";
import { inputSentence } from "./input-sentence.ts";

/** A request's checked input and the text of its body, of which the idempotency key's fingerprint is made. */
export interface ReadInput<R extends RouteDescriptor> {
  readonly input: RouteInput<R>;
  readonly bodyText: string;
}

/**
 * Reads and checks what the descriptor names; all faults of all parts are told at once.
 * @throws InvalidInput with the faulty fields, Failure `unsupported-media-type`, `broken-json`, `too-large-body`
 */
export async function readInput<R extends RouteDescriptor>(
  descriptor: R,
  c: Context<HttpEnv>,
  limit: number,
): Promise<ReadInput<R>> {
  const bodyText = descriptor.body === undefined ? "" : await readText(c.req.raw, limit);
  const body = descriptor.body === undefined ? undefined : parseJson(bodyText);
  const faults: InputFault[] = [];
  const check = (part: InputPart, sent: unknown): unknown => {
    const shape = descriptor[part];
    if (shape === undefined) return undefined;
    const { language } = c.var.state;
    const result = shape.safeParse(sent, { error: (issue) => inputSentence(issue, language) });
    if (!result.success) faults.push(...faultsOf(part, result.error));
    return result.data;
  };
  const input = {
    params: check("params", c.req.param()),
    query: check("query", querySent(descriptor.query, c.req.queries())),
    body: check("body", body),
  };
  if (faults.length > 0) throw new InvalidInput(faults);
  // The shapes of `descriptor` have just checked every part; the type of each follows from its shape.
  return { input: input as RouteInput<R>, bodyText };
}

async function readText(request: Request, limit: number): Promise<string> {
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "application/json") {
    throw new Failure("unsupported-media-type", { sent: mediaType, accepted: "application/json" });
  }
  const bytes = await readLimited(request, limit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure("broken-json");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, storable);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("broken-json");
  }
}

/**
 * PostgreSQL cannot hold U+0000; nobody types it. Half of a surrogate pair, as programs leave it where they cut a text,
 * becomes the sign for an unreadable one: JSON in the database would refuse it.
 */
function storable(key: string, value: unknown): unknown {
  if (key.includes("\0") || !key.isWellFormed()) throw new Failure("invalid-text");
  if (typeof value !== "string") return value;
  if (value.includes("\0")) throw new Failure("invalid-text");
  return value.toWellFormed();
}

/** A field whose shape is a list gets a list even when it was sent once. */
function querySent(
  shape: z.ZodType | undefined,
  sent: Record<string, string[]>,
): Record<string, string | string[]> {
  const fields = shape instanceof z.ZodObject ? shape.shape : {};
  return Object.fromEntries(
    Object.entries(sent).map(([name, values]) => {
      if (values.some((value) => value.includes("\0"))) throw new Failure("invalid-text");
      const [first = ""] = values;
      return [name, values.length > 1 || isList(fields[name]) ? values : first];
    }),
  );
}

function isList(shape: unknown): boolean {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable) {
    return isList(shape.unwrap());
  }
  return shape instanceof z.ZodArray;
}

function faultsOf(part: InputPart, error: z.ZodError): InputFault[] {
  return error.issues.map(({ path, message }) => ({ in: part, path: path.map(String).join("."), message }));
}
