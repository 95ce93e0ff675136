import { parsePointer } from "./json-pointer.ts";
import { isConstant, MAPPED_FIELDS, type MappedField, type WebhookMapping } from "./webhook-mapping.ts";

/** What stands for each field in a sample. */
const SAMPLES: Readonly<Record<MappedField, string>> = {
  verbatim: "空调安装后第二天就漏水，打了两次电话没人上门",
  subject: "空调漏水",
  sourceId: "T-20260316-0001",
  receivedAt: "2026-03-16 10:00:00",
  name: "陈女士",
  phone: "13800000000",
  email: "chen@example.com",
  customer: "C-1001",
  product: "壁挂式空调",
  orderNumber: "SO-20260301-118",
  score: "1",
  platform: "12315",
  externalNumber: "310000202603160001",
  externalDueAt: "2026-03-23",
};
/** Longer lists than this are no sample. */
const FURTHEST = 20;

type Node = { [name: string]: Node | string } | (Node | string)[];

/** A body that the mapping reads: each field at its place, in a list where the mapping points to one. */
export function sampleBody({ items, fields }: WebhookMapping): unknown {
  const item: Node = {};
  for (const field of MAPPED_FIELDS) {
    const place = fields[field];
    if (place !== undefined && !isConstant(place)) put(item, parsePointer(place) ?? [], SAMPLES[field]);
  }
  if (items === "") return item;
  const body: Node = {};
  put(body, parsePointer(items) ?? [], [item]);
  return body;
}

function put(root: Node, steps: readonly string[], value: Node | string): void {
  let at = root;
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1];
    const inner = next === undefined ? value : (childOf(at, step) ?? nodeFor(next));
    hang(at, step, inner);
    if (typeof inner === "string") return;
    at = inner;
  }
}

function nodeFor(step: string): Node {
  return /^\d+$/u.test(step) ? [] : {};
}

function hang(node: Node, step: string, inner: Node | string): void {
  if (!Array.isArray(node))
    Object.defineProperty(node, step, { value: inner, enumerable: true, configurable: true, writable: true });
  else if (Number(step) <= FURTHEST) node[Number(step)] = inner;
}

function childOf(node: Node, step: string): Node | string | undefined {
  if (Array.isArray(node)) return node[Number(step)];
  return Object.hasOwn(node, step) ? node[step] : undefined;
}
