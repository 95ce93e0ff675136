import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import type { FeedbackChannel } from "../../domain/number/case-number.ts";
import { readItem } from "../../domain/webhook/read-item.ts";
import { readItems } from "../../domain/webhook/read-items.ts";
import {
  demandSoundMapping,
  isWechat,
  type Proof,
  type WebhookMapping,
} from "../../domain/webhook/webhook-mapping.ts";
import { readHookBody } from "./read-body.ts";
import { readingOf } from "./take-items.ts";
import { webhookSentence } from "./webhook-sentence.ts";

/** A sample with the settings it is tried on. */
export interface MappingTrial {
  readonly channel: FeedbackChannel;
  readonly proof: Proof;
  readonly mapping: WebhookMapping;
  /** A body as the other system sends it. */
  readonly sample: string;
  readonly format: "json" | "form";
}

/** Items of a trial that are shown. */
const MOST_TRIED = 20;

/**
 * What a sample would become; nothing is stored.
 * @throws Failure those of `demandSoundMapping` and `readHookBody`
 */
export async function tryMapping(work: Work, trial: MappingTrial) {
  demand(mayEditMailboxes(work.actor));
  const { sample, format, ...row } = trial;
  if (!isWechat(row.proof)) demandSoundMapping(row.mapping);
  const { timeZone } = await getOrganization(work);
  const { language } = work.actor;
  const type = format === "form" ? "application/x-www-form-urlencoded" : "application/json";
  const body = await readHookBody(row.proof, { bytes: new TextEncoder().encode(sample.trim()), type });
  const reading = readingOf(row, timeZone);
  const { items, fault } = readItems(body, reading.mapping);
  if (fault !== undefined) return { count: 0, items: [failed(0, fault, language)] };
  return {
    count: items.length,
    items: items.slice(0, MOST_TRIED).map((item, index) => {
      const read = readItem(item, reading);
      return read.fault === undefined
        ? { index, voice: read.voice, fault: null }
        : failed(index, read.fault, language);
    }),
  };
}

function failed(
  index: number,
  { code, details }: { readonly code: string; readonly details: Readonly<Record<string, string | number>> },
  language: "zh" | "en",
) {
  return { index, voice: null, fault: { code, message: webhookSentence(code, details, language) } };
}
