import { z } from "zod";
import type { RouteDescriptor } from "../contract/route.ts";
import { apiPageEn } from "../words/api-page-en.ts";
import type { MountedRoute } from "./mounted-route.ts";
import { problemShape } from "./problem-shape.ts";

type Json = Readonly<Record<string, unknown>>;

export interface ApiDocument {
  readonly openapi: "3.1.1";
  readonly info: Json;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly securitySchemes: Json };
  readonly security: readonly Json[];
}

export interface ApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: ApiContent };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: ApiContent }>
  >;
  readonly security?: readonly Json[];
}

export interface ApiParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: Json;
  readonly description?: string;
}

type ApiContent = Readonly<Record<string, { readonly schema: Json }>>;
type Shapes = Map<z.ZodType, string>;

/**
 * What zod says beyond what a reader needs: the bounds of safe integers, the pattern beside a format, and that an
 * answer has no further fields, which a later version may well have.
 */
const STYLE = {
  unrepresentable: "any",
  override: ({ jsonSchema: schema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
    if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
    if (schema.format !== undefined) delete schema.pattern;
    if (schema.additionalProperties === false) delete schema.additionalProperties;
  },
} as const;

const SCHEMAS = "#/components/schemas/";
const WRITES = new Set(["post", "put", "patch", "delete"]);
const SECURITY = [{ bearer: [] }, { session: [] }];

export interface ApiDocumentOptions {
  /** Of this release. */
  readonly version: string;
  /** Name of the cookie that a person signed in sends. */
  readonly sessionCookie: string;
}

/** The OpenAPI 3.1 document of the mounted routes, in their order. */
export function apiDocument(
  routes: readonly MountedRoute[],
  { version, sessionCookie }: ApiDocumentOptions,
): ApiDocument {
  const bodies: Shapes = new Map();
  const answers: Shapes = new Map([[problemShape, "Problem"]]);
  const paths: Record<string, Record<string, ApiOperation>> = {};
  for (const route of routes) {
    const { path, method } = route.descriptor;
    paths[path] = { ...paths[path], [method]: operation(route, bodies, answers) };
  }
  const tags = [...new Set(routes.map(({ descriptor }) => tagOf(descriptor.path)))].toSorted();
  return {
    openapi: "3.1.1",
    info: { title: "Huiyin 回音", version, description: apiPageEn.rules.join("\n") },
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemas(bodies, "input"), ...schemas(answers, "output") },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "An API key." },
        session: { type: "apiKey", in: "cookie", name: sessionCookie, description: "A person signed in." },
      },
    },
    security: SECURITY,
  };
}

function operation({ descriptor, kind }: MountedRoute, bodies: Shapes, answers: Shapes): ApiOperation {
  const id = operationId(descriptor.method, descriptor.path);
  const writes = WRITES.has(descriptor.method);
  return {
    operationId: id,
    summary: descriptor.summary,
    tags: [tagOf(descriptor.path)],
    parameters: [
      ...parameters("path", descriptor.params),
      ...parameters("query", descriptor.query),
      ...(writes && kind === "route" ? [IDEMPOTENCY_KEY] : []),
    ],
    ...requestBody({ descriptor, kind }, refer(bodies, descriptor.body, `${capital(id)}Body`)),
    responses: {
      ...success({ descriptor, kind }, refer(answers, descriptor.answer, `${capital(id)}Answer`)),
      default: { description: "A problem.", content: { "application/problem+json": { schema: PROBLEM } } },
    },
    ...(kind === "open" && { security: [] }),
  };
}

const PROBLEM = { $ref: `${SCHEMAS}Problem` };
const BINARY = { "application/octet-stream": { schema: {} } };
const IDEMPOTENCY_KEY: ApiParameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Makes a repeated request safe.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

/** An upload is whatever its handler reads. */
function requestBody(
  { descriptor, kind }: MountedRoute,
  schema: Json | null,
): Pick<ApiOperation, "requestBody"> {
  if (schema !== null)
    return { requestBody: { required: true, content: { "application/json": { schema } } } };
  const uploads = kind === "stream" && WRITES.has(descriptor.method) && descriptor.method !== "delete";
  return uploads ? { requestBody: { required: false, content: BINARY } } : {};
}

function success({ descriptor, kind }: MountedRoute, schema: Json | null): ApiOperation["responses"] {
  const description = "Done.";
  if (schema !== null) {
    return { [descriptor.status ?? 200]: { description, content: { "application/json": { schema } } } };
  }
  return kind === "stream"
    ? { [descriptor.status ?? 200]: { description, content: filesOf(descriptor) } }
    : { [descriptor.status ?? 204]: { description } };
}

function filesOf({ media }: RouteDescriptor): Record<string, { schema: Json }> {
  return media === undefined ? BINARY : Object.fromEntries(media.map((type) => [type, { schema: {} }]));
}

function parameters(place: "path" | "query", shape: z.ZodType | undefined): ApiParameter[] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { ...STYLE, io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: typeof schema === "object" ? { ...schema } : {},
  }));
}

/** A reference to the shape's schema; the first operation that uses a shape names it. */
function refer(shapes: Shapes, shape: z.ZodType | undefined, name: string): Json | null {
  if (shape === undefined) return null;
  if (!shapes.has(shape)) shapes.set(shape, name);
  return { $ref: `${SCHEMAS}${shapes.get(shape)}` };
}

function schemas(shapes: Shapes, io: "input" | "output"): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [shape, id] of shapes) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { ...STYLE, io, uri: (id) => SCHEMAS + sharedName(id, io) });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, schema]) => {
      // What OpenAPI says once for the document, and a reference to a part of a part, are mended here.
      const text = JSON.stringify({ ...schema, $schema: undefined, $id: undefined }).replaceAll(
        "#/$defs/",
        "/$defs/",
      );
      return [sharedName(id, io), JSON.parse(text) as Json];
    }),
  );
}

/** Recursive parts without a name of their own, apart for each direction. */
function sharedName(id: string, io: "input" | "output"): string {
  return id === "__shared" ? `shared_${io}` : id;
}

/** `post /api/v1/customers/{id}/merges` → `postCustomersByIdMerges`: unique since method and path are. */
function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/api(?:\/v\d+)?/u, "")
    .split("/")
    .filter(Boolean)
    .flatMap((part) => (part.startsWith("{") ? ["by", part.slice(1, -1)] : part.split("-")));
  return method + words.map(capital).join("");
}

/** The resource of a path: `/api/v1/customers/{id}` → `customers`. */
function tagOf(path: string): string {
  return path.replace(/^\/api(?:\/v\d+)?\//u, "").split("/")[0] ?? "";
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
