import type { ContactPointDraft, ContactPointValue } from "./contact.ts";
import { readPhoneNumber } from "./phone-number.ts";

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

/** How a number or address is stored, so that the same one is always the same text. */
export function normalizeContactPoint({ kind, value }: ContactPointDraft): ContactPointValue {
  if (kind === "phone") return { kind, ...readPhoneNumber(value) };
  const plain = value.normalize("NFKC").trim();
  if (kind === "wechat") return { kind, value: plain, extension: "", valid: plain !== "" };
  const address = plain.toLowerCase();
  return { kind, value: address, extension: "", valid: EMAIL.test(address) };
}

/** Normalised, each once, in the order given; empty ones are left out. */
export function normalizeContactPoints(drafts: readonly ContactPointDraft[]): readonly ContactPointValue[] {
  const points = new Map<string, ContactPointValue>();
  for (const draft of drafts) {
    const point = normalizeContactPoint(draft);
    const key = `${point.kind} ${point.value} ${point.extension}`;
    if (point.value !== "" && !points.has(key)) points.set(key, point);
  }
  return [...points.values()];
}
