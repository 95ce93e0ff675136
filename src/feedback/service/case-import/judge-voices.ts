import { findCustomersByExternalIds } from "../../../customer/service/find-customers-by-external-ids.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { ImportedVoice } from "../../domain/case-import/imported-voice.ts";
import type { TriageSuggestion } from "../../domain/triage/triage-suggestion.ts";
import {
  findCustomersByAddresses,
  findCustomersByNames,
  readCustomerFacts,
} from "../../store/case-import/voice-facts.ts";
import { readCaller, type Caller } from "../find-customer.ts";
import { suggestForVoices } from "../triage/suggest-for-voices.ts";

/** A voice with whose it is and what triage would decide. */
export interface JudgedVoice {
  readonly caller: Caller;
  readonly customerId: string | null;
  readonly suggestion: TriageSuggestion;
}

type Facts = ReadonlyMap<string, { readonly tier: string; readonly openComplaints: number }>;

/**
 * Finds the customers of voices and judges their words and facts, as the registration of each would, one after the
 * other: a customer's second complaint knows of the first.
 */
export async function judgeVoices(
  work: Work,
  voices: readonly ImportedVoice[],
): Promise<readonly JudgedVoice[]> {
  const callers = voices.map((voice) => readCaller(toldBy(voice)));
  const customers = await findCustomers(work, voices, callers);
  const ids = customers.filter((id) => id !== null);
  const facts: Facts = await readCustomerFacts(work.tx, work.actor.orgId, ids);
  const opened = new Map<string, number>();
  const suggestions: TriageSuggestion[] = [];
  for (const wave of waves(customers)) {
    const asked = wave.map((at) => factsOf(voices[at]!, customers[at] ?? null, { facts, opened }));
    const found = await suggestForVoices(work, asked);
    for (const [place, at] of wave.entries()) {
      suggestions[at] = found[place]!;
      countOpen(opened, { voice: voices[at]!, customerId: customers[at] ?? null, suggestion: found[place]! });
    }
  }
  return voices.map((voice, at) => {
    const customerId = customers[at] ?? null;
    const caller = callers[at]!;
    return { caller: named(caller, voice, customerId), customerId, suggestion: suggestions[at]! };
  });
}

/** What a voice tells of who said it. */
function toldBy({ customer, contact }: ImportedVoice) {
  return { contact, ...(customer !== null && { customer }) };
}

/** A number or nickname that no customer has is all that is known of who said it. */
function named(caller: Caller, { customer }: ImportedVoice, customerId: string | null): Caller {
  return caller.name === "" && customerId === null && customer !== null
    ? { ...caller, name: customer.slice(0, 100) }
    : caller;
}

async function findCustomers(
  { tx, actor }: Work,
  voices: readonly ImportedVoice[],
  callers: readonly Caller[],
): Promise<readonly (string | null)[]> {
  const told = voices.flatMap(({ customer }) => customer ?? []);
  const byNumber = await findCustomersByExternalIds(tx, actor.orgId, told);
  const byName = await findCustomersByNames(tx, actor.orgId, told);
  const addresses = callers.flatMap(({ phone, email }) => [
    ...(phone === null ? [] : [{ kind: "phone" as const, value: phone }]),
    ...(email === null ? [] : [{ kind: "email" as const, value: email }]),
  ]);
  const byAddress = await findCustomersByAddresses(tx, actor.orgId, addresses);
  return voices.map(({ customer }, at) => {
    const named = customer === null ? null : (byNumber.get(customer) ?? onlyOne(byName.get(customer)));
    if (named !== null) return named;
    const { phone, email } = callers[at]!;
    const met = [byAddress.get(`phone ${phone}`) ?? [], byAddress.get(`email ${email}`) ?? []];
    return onlyOne([...new Set(met.flat())]);
  });
}

function onlyOne(ids: readonly string[] = []): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** Places of voices, each customer at most once a wave, in the order of the sheet. */
function waves(customers: readonly (string | null)[]): readonly (readonly number[])[] {
  const seen = new Map<string, number>();
  const found: number[][] = [];
  for (const [at, customer] of customers.entries()) {
    const wave = customer === null ? 0 : (seen.get(customer) ?? 0);
    if (customer !== null) seen.set(customer, wave + 1);
    (found[wave] ??= []).push(at);
  }
  return found;
}

function factsOf(
  voice: ImportedVoice,
  customerId: string | null,
  { facts, opened }: { readonly facts: Facts; readonly opened: ReadonlyMap<string, number> },
) {
  const known = customerId === null ? undefined : facts.get(customerId);
  return {
    verbatim: voice.verbatim,
    subject: voice.subject,
    facts: {
      channel: voice.channel,
      score: voice.score,
      tier: known?.tier ?? null,
      amount: voice.amount,
      openComplaints: (known?.openComplaints ?? 0) + (opened.get(customerId ?? "") ?? 0),
      product: voice.product,
    },
  };
}

function countOpen(
  opened: Map<string, number>,
  { voice, customerId, suggestion }: Omit<JudgedVoice, "caller"> & { readonly voice: ImportedVoice },
): void {
  const isOpen = voice.answer === null || voice.answer.isOpen;
  if (customerId === null || !isOpen || suggestion.voice.value !== "complaint") return;
  opened.set(customerId, (opened.get(customerId) ?? 0) + 1);
}
