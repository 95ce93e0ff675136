import type { Work } from "../../identity/service/work.ts";
import type { FeedbackChannel } from "../domain/number/case-number.ts";
import type { TriageSuggestion } from "../domain/triage/triage-suggestion.ts";
import type { NewVoiceRows } from "../store/cases.ts";
import type { Caller, ToldCaller } from "./find-customer.ts";

/** A voice as it came in. Instants are ISO with offset. */
export interface NewVoice extends ToldCaller {
  readonly channel: FeedbackChannel;
  readonly verbatim: string;
  readonly subject?: string | undefined;
  readonly receivedAt?: string | undefined;
  readonly product?: string | null | undefined;
  readonly orderNumber?: string | null | undefined;
  readonly score?: number | null | undefined;
  readonly amount?: number | null | undefined;
  readonly remedy?: string | undefined;
  readonly external?:
    { readonly platform: string; readonly number: string; readonly dueAt?: string | undefined } | undefined;
  /** What it came from, within `source` (the channel unless told); the same twice is one case. */
  readonly source?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly closeAs?: "praise" | "solved_at_first_contact" | undefined;
  /** Drawn here unless told. */
  readonly id?: string | undefined;
  readonly customerId?: string | null | undefined;
  readonly responseId?: string | null | undefined;
  readonly serviceRecordId?: string | null | undefined;
}

/** What is known of a voice before it is stored. */
export interface Drawn {
  readonly id: string;
  readonly receivedAt: string;
  readonly caller: Caller;
  readonly customerId: string | null;
  readonly suggestion: TriageSuggestion;
}

/** The case of a voice as columns; its number and deadlines are told apart. */
export function columnsOf({ actor, now }: Work, voice: NewVoice, drawn: Drawn) {
  return {
    org_id: actor.orgId,
    id: drawn.id,
    channel: voice.channel,
    received_at: drawn.receivedAt,
    registered_at: now,
    stage: "registered",
    round: 1,
    ...classifiedAs(drawn.suggestion),
    ...toldOf(voice),
    ...externalOf(voice),
    customer_id: drawn.customerId,
    registered_by: actor.kind === "user" ? actor.id : null,
    updated_at: now,
  };
}

/** What was said, and by whom, as rows. */
export function voiceRowsOf({ actor }: Work, voice: NewVoice, { id, caller }: Drawn): NewVoiceRows {
  const key = { org_id: actor.orgId, case_id: id };
  const isNamed = caller.name !== "" || caller.phone !== null || caller.email !== null;
  return {
    voice: { ...key, subject: voice.subject ?? "", verbatim: voice.verbatim },
    contact: isNamed ? { ...key, ...caller } : null,
  };
}

function toldOf({ remedy = "", product = null, orderNumber = null, amount = null, score = null }: NewVoice) {
  return { remedy, product, order_number: orderNumber, amount, score };
}

function externalOf({ external, serviceRecordId = null, responseId = null }: NewVoice) {
  const { platform = null, number = null, dueAt = null } = external ?? {};
  return {
    external_platform: platform,
    external_number: number,
    external_due_at: dueAt,
    service_record_id: serviceRecordId,
    response_id: responseId,
  };
}

/** What the words and facts propose, as columns of the case. */
export function classifiedAs(suggestion: TriageSuggestion) {
  const { voice, problemType, nature, scope, need, basis, difficulty, departmentId } = suggestion;
  return {
    voice: voice.value,
    problem_type: problemType.value,
    nature: nature.value,
    scope: scope.value,
    need: need.value,
    basis: basis.value,
    difficulty: difficulty.value,
    proposed_department_id: departmentId.value,
    priority: suggestion.priority,
    priority_reasons: [...suggestion.priorityReasons],
    deciding_words: JSON.stringify(suggestion.decidingWords),
  };
}
