import { maskName } from "../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Actor } from "../../identity/domain/actor.ts";
import type { Work } from "../../identity/service/work.ts";
import { customerNameFor } from "../domain/customer-label.ts";
import { maySeeCustomerEdits } from "../domain/permissions.ts";
import type { TimelineEntry } from "../domain/timeline.ts";
import { readTimeZone } from "../store/organization-day.ts";
import {
  readContactTimeline,
  readEditTimeline,
  readMergeTimeline,
  readOriginTimeline,
  readServiceTimeline,
  readWillTimeline,
  type TimelineReading,
  type TimelineRow,
} from "../store/timeline.ts";
import type { TimelineSource } from "./timeline-source.ts";

type Reader = (tx: Work["tx"], orgId: number, reading: TimelineReading) => Promise<readonly TimelineRow[]>;

/** What the customer module itself knows: services, contacts, consents, marks, merges, origin and imports, edits. */
export const CUSTOMER_TIMELINE_SOURCES: readonly TimelineSource[] = [
  source("service-records", readServiceTimeline),
  source("contacts", readContactTimeline),
  source("consents", readWillTimeline),
  source("merges", readMergeTimeline),
  source("origin", readOriginTimeline),
  source("edits", readEditTimeline, maySeeCustomerEdits),
];

function source(
  name: string,
  reader: Reader,
  allowed: (actor: Actor) => boolean = () => true,
): TimelineSource {
  return {
    name,
    read: async (work, customerIds, before, limit) => {
      const { tx, actor } = work;
      if (!allowed(actor)) return [];
      const timeZone = await readTimeZone(tx, actor.orgId);
      const rows = await reader(tx, actor.orgId, { customerIds, before, limit, timeZone });
      const masked = !maySeeContactData(actor);
      return rows.map((row) => entryOf(row, masked));
    },
  };
}

function entryOf(row: TimelineRow, masked: boolean): TimelineEntry {
  return {
    id: `${row.kind} ${row.id}`,
    at: row.at,
    kind: row.kind,
    customerId: row.customer_id,
    actorName: row.actor_name,
    data: masked ? maskData(row) : plainData(row),
  };
}

function plainData({ data }: TimelineRow): TimelineEntry["data"] {
  return { ...data } as TimelineEntry["data"];
}

/** Names of persons: a contact's, and that of a customer who is a person. */
function maskData(row: TimelineRow): TimelineEntry["data"] {
  const data = plainData(row);
  if (row.kind === "contact-added") data["name"] = maskName(String(data["name"]));
  for (const whose of ["customer", "merged"]) {
    const name = data[`${whose}Name`];
    if (typeof name === "string")
      data[`${whose}Name`] = customerNameFor({ kind: String(data[`${whose}Kind`]), name }, true);
  }
  return data;
}
