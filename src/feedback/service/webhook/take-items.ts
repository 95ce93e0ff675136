import { createHash } from "node:crypto";
import { Failure } from "../../../kit/failure.ts";
import type { FeedbackChannel } from "../../domain/number/case-number.ts";
import {
  readItem,
  type HookedVoice,
  type ItemFault,
  type ItemReading,
} from "../../domain/webhook/read-item.ts";
import { isWechat, WECHAT_MAPPING, type WebhookMapping } from "../../domain/webhook/webhook-mapping.ts";
import type { WebhookRow } from "../../store/webhook/webhooks.ts";
import type { NewVoice } from "../new-voice.ts";
import type { RegisteredFeedback } from "../register-feedback.ts";

/** An item that became a case, or was one before. */
export interface TakenItem {
  readonly index: number;
  readonly id: string;
  readonly number: string;
  readonly isNew: boolean;
}

/** An item that could not be taken. */
export interface RefusedItem extends ItemFault {
  readonly index: number;
  readonly item: unknown;
}

export interface TakenItems {
  readonly taken: readonly TakenItem[];
  readonly refused: readonly RefusedItem[];
}

/** Registers one voice in a transaction or savepoint of its own. */
export type Register = (voice: NewVoice) => Promise<RegisteredFeedback>;

/** Takes items one by one; what is wrong with one keeps no other out. */
export async function takeItems(
  items: readonly unknown[],
  row: Pick<WebhookRow, "id">,
  reading: ItemReading,
  register: Register,
): Promise<TakenItems> {
  const taken: TakenItem[] = [];
  const refused: RefusedItem[] = [];
  for (const [index, item] of items.entries()) {
    const { voice, fault } = readItem(item, reading);
    const result = fault ?? (await registered(voiceOf(row, voice), register));
    if ("code" in result) refused.push({ ...result, index, item });
    else taken.push({ index, id: result.id, number: result.number, isNew: result.isNew });
  }
  return { taken, refused };
}

async function registered(voice: NewVoice, register: Register): Promise<RegisteredFeedback | ItemFault> {
  try {
    return await register(voice);
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, details: error.details };
    throw error;
  }
}

/** One webhook's numbers are its own: the same number from elsewhere is another voice. */
function voiceOf({ id }: Pick<WebhookRow, "id">, voice: HookedVoice): NewVoice {
  return { ...voice, source: `webhook:${id}` };
}

/** How the items of a webhook are read. */
export function readingOf(
  row: Pick<WebhookRow, "channel" | "proof" | "mapping">,
  timeZone: string,
): ItemReading {
  const mapping = isWechat(row.proof) ? WECHAT_MAPPING : (row.mapping as WebhookMapping);
  return { channel: row.channel as FeedbackChannel, mapping, timeZone, digest };
}

function digest(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
