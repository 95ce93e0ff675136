import { randomUUID } from "node:crypto";
import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import type { FeedbackChannel } from "../../domain/number/case-number.ts";
import {
  demandSoundMapping,
  isWechat,
  type Proof,
  type WebhookMapping,
} from "../../domain/webhook/webhook-mapping.ts";
import {
  changeWebhookRow,
  deleteWebhookRows,
  findWebhookRow,
  insertWebhookRow,
  listWebhookRows,
  type WebhookRow,
} from "../../store/webhook/webhooks.ts";
import { newHookSecret, sealAesKey, sealHookSecret } from "./hook-secret.ts";
import { AES_KEY } from "./wechat-crypt.ts";
import { webhookView, type HookAddress, type WebhookView } from "./webhook-view.ts";

/** What is set of a webhook. */
export interface WebhookSettings {
  readonly name: string;
  readonly channel: FeedbackChannel;
  readonly proof: Proof;
  readonly mapping: WebhookMapping;
  readonly isOn: boolean;
  /** AppID of the official account, or CorpID; "" or absent: messages come in plain. */
  readonly receiver?: string | undefined;
}

/** What opens encrypted messages; null: they come in plain; absent: as it is. */
interface GivenKey {
  readonly encodingAesKey?: string | null | undefined;
}

export type WebhookChange = {
  readonly [K in keyof WebhookSettings]?: WebhookSettings[K] | undefined;
} & GivenKey & {
    readonly revision: number;
  };

/** A webhook with its new secret, which is shown this once; null: the address alone is the secret, or it stays. */
export interface SavedWebhook {
  readonly webhook: WebhookView;
  readonly secret: string | null;
}

const MOST_WEBHOOKS = 50;

/**
 * Adds a webhook.
 * @throws Failure those of `demandSoundMapping`, `conflict-webhook-name` {name}, `too-many-webhooks` {most},
 *   `webhook-secret-unfit`, those of `aesColumns`
 */
export async function createWebhook(
  work: Work,
  address: HookAddress,
  {
    secret: told,
    encodingAesKey,
    ...settings
  }: WebhookSettings & GivenKey & { readonly secret?: string | undefined },
): Promise<SavedWebhook> {
  demand(mayEditMailboxes(work.actor));
  await demandSound(work, settings, null);
  const { tx, actor, now } = work;
  const id = newId();
  const secret = secretFor(settings.proof, told);
  const of = { orgId: actor.orgId, id };
  const row = await insertWebhookRow(tx, {
    org_id: actor.orgId,
    id,
    ...columnsOf(settings),
    sealed_secret: secret && sealHookSecret(address.secret, of, secret),
    ...aesColumns(address.secret, of, { settings, encodingAesKey, before: null }),
    address_id: randomUUID(),
    created_at: now,
    updated_at: now,
  });
  await record(work, row, "create");
  return { webhook: webhookView(row, address, actor), secret };
}

/**
 * Changes a webhook. Another proof needs another secret: it is drawn anew and shown.
 * @throws Failure those of `createWebhook`, `not-found`, `conflict-webhook-changed`
 */
export async function changeWebhook(
  work: Work,
  address: HookAddress,
  id: string,
  { revision, encodingAesKey, ...change }: WebhookChange,
): Promise<SavedWebhook> {
  demand(mayEditMailboxes(work.actor));
  const known = await requireWebhook(work, id);
  const before = settingsOf(known);
  const settings = { ...before, ...definedOf(change) };
  await demandSound(work, settings, id);
  const isProvenAnew = settings.proof !== before.proof;
  const secret = isProvenAnew ? secretFor(settings.proof, undefined) : null;
  const { orgId } = work.actor;
  const row = await changeWebhookRow(
    work.tx,
    orgId,
    { id, revision },
    {
      ...columnsOf(settings),
      ...(isProvenAnew && { sealed_secret: secret && sealHookSecret(address.secret, { orgId, id }, secret) }),
      ...aesColumns(
        address.secret,
        { orgId, id },
        { settings, encodingAesKey, before: known.sealed_aes_key },
      ),
      updated_at: work.now,
    },
  );
  if (row === undefined) throw new Failure("conflict-webhook-changed");
  await record(work, row, "update");
  return { webhook: webhookView(row, address, work.actor), secret };
}

/**
 * Draws another secret; the former one opens nothing from then on. Where the address is the secret, it is another.
 * @throws Failure `not-found`, `conflict-webhook-changed`, `webhook-secret-unfit`
 */
export async function renewWebhookSecret(
  work: Work,
  address: HookAddress,
  id: string,
  { revision, secret: told }: { readonly revision: number; readonly secret?: string | undefined },
): Promise<SavedWebhook> {
  demand(mayEditMailboxes(work.actor));
  const { tx, actor, now } = work;
  const { proof } = settingsOf(await requireWebhook(work, id));
  const secret = secretFor(proof, told);
  const row = await changeWebhookRow(
    tx,
    actor.orgId,
    { id, revision },
    {
      ...(secret === null
        ? { address_id: randomUUID() }
        : { sealed_secret: sealHookSecret(address.secret, { orgId: actor.orgId, id }, secret) }),
      updated_at: now,
    },
  );
  if (row === undefined) throw new Failure("conflict-webhook-changed");
  await record(work, row, "renew");
  return { webhook: webhookView(row, address, actor), secret };
}

/** Removes a webhook with what was noted of it; its cases stay. @throws Failure `not-found` */
export async function deleteWebhook(work: Work, id: string): Promise<void> {
  demand(mayEditMailboxes(work.actor));
  const row = await requireWebhook(work, id);
  await deleteWebhookRows(work.tx, work.actor.orgId, id);
  await record(work, row, "delete");
}

/** @throws Failure `not-found` */
export async function requireWebhook({ tx, actor }: Work, id: string): Promise<WebhookRow> {
  const row = await findWebhookRow(tx, actor.orgId, id);
  if (row === undefined) throw new Failure("not-found", { record: "webhook" });
  return row;
}

/** WeChat takes 3 to 32 letters and digits; for the others the more the better. @throws Failure `webhook-secret-unfit` */
function secretFor(proof: Proof, told: string | undefined): string | null {
  if (proof === "address") return null;
  if (told === undefined) return newHookSecret();
  const fits = isWechat(proof) ? /^[A-Za-z0-9]{3,32}$/u : /^[\x21-\x7E]{16,200}$/u;
  if (!fits.test(told))
    throw new Failure("webhook-secret-unfit", { proof: isWechat(proof) ? "wechat" : proof });
  return told;
}

async function demandSound({ tx, actor }: Work, settings: WebhookSettings, id: string | null): Promise<void> {
  if (!isWechat(settings.proof)) demandSoundMapping(settings.mapping);
  const others = (await listWebhookRows(tx, actor.orgId)).filter((row) => row.id !== id);
  if (id === null && others.length >= MOST_WEBHOOKS)
    throw new Failure("too-many-webhooks", { most: MOST_WEBHOOKS });
  const { name } = settings;
  if (others.some((row) => row.name === name)) throw new Failure("conflict-webhook-name", { name });
}

/** A webhook as it is to be, with the key that was given for it and the sealed one before; null: none. */
interface Keyed extends GivenKey {
  readonly settings: WebhookSettings;
  readonly before: string | null;
}

/**
 * The key with the receiver it belongs to: WeCom needs both, an official account both or none.
 * @throws Failure `webhook-aes-key-missing`, `webhook-aes-key-unfit`, `webhook-receiver-missing` {proof}
 */
function aesColumns(
  secret: string,
  of: { readonly orgId: number; readonly id: string },
  { settings: { proof, receiver = "" }, encodingAesKey, before }: Keyed,
): { readonly sealed_aes_key: string | null; readonly receiver: string } {
  const given = isWechat(proof) ? encodingAesKey : null;
  const sealed = typeof given === "string" ? sealAesKey(secret, of, fitting(given)) : given;
  const sealed_aes_key = sealed === undefined ? before : sealed;
  if (sealed_aes_key === null && proof === "wecom") throw new Failure("webhook-aes-key-missing");
  if (sealed_aes_key === null) return { sealed_aes_key, receiver: "" };
  if (receiver === "") throw new Failure("webhook-receiver-missing", { proof });
  return { sealed_aes_key, receiver };
}

/** @throws Failure `webhook-aes-key-unfit` */
function fitting(encodingAesKey: string): string {
  if (!AES_KEY.test(encodingAesKey)) throw new Failure("webhook-aes-key-unfit");
  return encodingAesKey;
}

function columnsOf({ name, channel, proof, mapping, isOn }: WebhookSettings) {
  return { name, channel, proof, mapping: JSON.stringify(mapping), is_on: isOn };
}

function settingsOf(row: WebhookRow): WebhookSettings {
  return {
    name: row.name,
    channel: row.channel as FeedbackChannel,
    proof: row.proof as Proof,
    mapping: row.mapping as WebhookMapping,
    isOn: row.is_on,
    receiver: row.receiver,
  };
}

/** Without what was not told. */
function definedOf(given: { readonly [K in keyof WebhookSettings]?: WebhookSettings[K] | undefined }) {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<WebhookSettings>;
}

function record(work: Work, row: WebhookRow, verb: string): Promise<void> {
  return recordAct(work, {
    action: `webhook.${verb}`,
    recordType: "webhook",
    recordId: row.id,
    recordLabel: row.name,
    details: { channel: row.channel, proof: row.proof, isOn: row.is_on },
  });
}
