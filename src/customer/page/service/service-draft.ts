import { inZone } from "../../../ui/date-format.ts";
import type { ServiceRecord } from "../../contract/service-record.ts";
import { SERVICE_KINDS, type ServiceKind } from "../../domain/service-record.ts";

/** What the form of a service record holds: instants as local clock times, everything else as typed. */
export interface ServiceDraft {
  readonly customerId: string;
  readonly kind: string | null;
  readonly servedOn: string | null;
  readonly product: string;
  readonly orderNumber: string;
  readonly externalId: string;
  readonly staffName: string;
  readonly staffId: string | null;
  readonly departmentId: string | null;
  readonly channel: string;
  readonly requestedAt: string;
  readonly firstResponseAt: string;
  readonly resolvedAt: string;
  readonly amount: string;
  readonly note: string;
}

const EMPTY: ServiceDraft = {
  customerId: "",
  kind: null,
  servedOn: null,
  product: "",
  orderNumber: "",
  externalId: "",
  staffName: "",
  staffId: null,
  departmentId: null,
  channel: "",
  requestedAt: "",
  firstResponseAt: "",
  resolvedAt: "",
  amount: "",
  note: "",
};

/** A new record of a customer; `customerId` "" while none is chosen. */
export function newServiceDraft(customerId: string): ServiceDraft {
  return { ...EMPTY, customerId };
}

/** A record as the form shows it. */
export function serviceDraftOf(record: ServiceRecord, zone: string): ServiceDraft {
  const known = Object.keys(EMPTY).map((field) => [field, record[field as keyof ServiceDraft]] as const);
  return {
    ...EMPTY,
    ...Object.fromEntries(
      known.filter(([, value]) => value !== null).map(([field, value]) => [field, String(value)]),
    ),
    requestedAt: clockText(record.requestedAt, zone),
    firstResponseAt: clockText(record.firstResponseAt, zone),
    resolvedAt: clockText(record.resolvedAt, zone),
  };
}

type ServiceBody = Omit<ServiceDraft, "amount" | "kind" | "servedOn" | "note"> & {
  readonly kind: ServiceKind;
  readonly servedOn: string;
  readonly amount: number | null;
  readonly note: string;
};

/** The draft as the API takes it; empty texts stand for nothing. */
export function serviceBody(draft: ServiceDraft, zone: string): ServiceBody {
  const { amount, kind, servedOn } = draft;
  return {
    ...draft,
    kind: SERVICE_KINDS.find((code) => code === kind) ?? "consultation",
    servedOn: servedOn ?? "",
    requestedAt: instantText(draft.requestedAt, zone),
    firstResponseAt: instantText(draft.firstResponseAt, zone),
    resolvedAt: instantText(draft.resolvedAt, zone),
    amount: amount.trim() === "" ? null : Number(amount),
  } as ServiceBody;
}

/** Only what differs from `before`. */
export function changedPart<T extends object>(before: T, after: T): Partial<T> {
  const known = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => known.get(field) !== value),
  ) as Partial<T>;
}

/** `2026-11-22T14:30` on the clock of `zone`, as the browser's field for times takes it. */
function clockText(instant: string | null, zone: string): string {
  if (instant === null) return "";
  const { date, time } = inZone(instant, zone);
  return `${date}T${time}`;
}

/** The instant at which the clock of `zone` shows `local`; null for nothing. */
function instantText(local: string, zone: string): string | null {
  if (local === "") return null;
  const wanted = Date.parse(`${local}Z`);
  let at = wanted;
  // Twice: the offset at the first guess may be that of the other side of a change of the clocks.
  for (let round = 0; round < 2; round += 1) {
    const { date, time } = inZone(at, zone);
    at += wanted - Date.parse(`${date}T${time}Z`);
  }
  return new Date(at).toISOString();
}
