import { Failure } from "../../../kit/failure.ts";
import { parsePointer } from "./json-pointer.ts";

/** What can be read of an item, in the order of the screen. */
export const MAPPED_FIELDS = [
  "verbatim",
  "subject",
  "sourceId",
  "receivedAt",
  "name",
  "phone",
  "email",
  "customer",
  "product",
  "orderNumber",
  "score",
  "platform",
  "externalNumber",
  "externalDueAt",
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Where in a body the parts of a voice stand. */
export interface WebhookMapping {
  /** Pointer to the list of a batch; `""`: the body is one item, or the list itself. */
  readonly items: string;
  /** By field a JSON Pointer from the item, or `=text` for what is always the same. */
  readonly fields: { readonly [F in MappedField]?: string };
  /** What the system calls the grades 1–5. */
  readonly scores: Readonly<Record<string, number>>;
}

/** How a delivery shows where it comes from. */
export const PROOFS = ["signature", "bearer", "address", "wechat", "wecom"] as const;
export type Proof = (typeof PROOFS)[number];

/** True where WeChat or WeCom sends: XML, with fields that are always the same. */
export function isWechat(proof: string): boolean {
  return proof === "wechat" || proof === "wecom";
}

/** A text message as WeChat and WeCom send it: the mapping of all their webhooks. */
export const WECHAT_MAPPING: WebhookMapping = {
  items: "",
  fields: { verbatim: "/Content", sourceId: "/MsgId", receivedAt: "/CreateTime", name: "/FromUserName" },
  scores: {},
};

/** @throws Failure `webhook-pointer-wrong` {field, pointer}, `webhook-words-unmapped`, `webhook-external-unmapped` */
export function demandSoundMapping({ items, fields }: WebhookMapping): void {
  const pointers: readonly (readonly [string, string | undefined])[] = [
    ["items", items],
    ...Object.entries(fields),
  ];
  for (const [field, pointer] of pointers)
    if (pointer !== undefined && !isConstant(pointer) && parsePointer(pointer) === null)
      throw new Failure("webhook-pointer-wrong", { field, pointer });
  if (isConstant(items)) throw new Failure("webhook-pointer-wrong", { field: "items", pointer: items });
  if (fields.verbatim === undefined && fields.subject === undefined)
    throw new Failure("webhook-words-unmapped");
  if (fields.externalNumber !== undefined && fields.platform === undefined)
    throw new Failure("webhook-external-unmapped");
}

/** `=12345` stands for itself. */
export function isConstant(pointer: string): boolean {
  return pointer.startsWith("=");
}
