import { openSession, systemActor } from "../../../identity/service/session.ts";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { HiddenValues, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { AnswerContext } from "../../domain/evaluate/answer-value.ts";
import type { Measure } from "../../domain/measures.ts";
import { readEntryRow, type EntryRow } from "../../store/links.ts";
import { readVersionRow } from "../../store/versions.ts";
import { readPageBrand, type PageBrand } from "../channels/branding.ts";
import { readLinkToken } from "../link-token.ts";
import { customerFacts } from "./customer-facts.ts";
import { memory } from "./memory.ts";

/** A version as it was published; never changes. */
export interface PublishedVersion {
  readonly number: number;
  readonly definition: SurveyDefinition;
  readonly measures: readonly Measure[];
}

/** Why a good link takes no answers; `personal-only`: the survey wants to know who answers, the link does not. */
export type EntryState = "open" | "closed" | "expired" | "used" | "full" | "personal-only";

/** What stands behind the address of a survey. */
export interface SurveyEntry {
  readonly orgId: number;
  readonly organization: string;
  /** How its surveys look. */
  readonly brand: PageBrand;
  readonly linkId: string;
  readonly surveyId: string;
  readonly channel: string;
  /** One response uses the link up. */
  readonly oneTime: boolean;
  readonly customerId: string | null;
  readonly customer: NonNullable<AnswerContext["customer"]>;
  /** Values of hidden fields that the link vouches for. */
  readonly fields: HiddenValues;
  readonly state: EntryState;
  /** The version answered now. */
  readonly version: PublishedVersion;
}

export interface SurveyEntries {
  /** What the token leads to; null for one that leads nowhere. */
  find(token: string): Promise<SurveyEntry | null>;
  /** A version that was published earlier and is open on somebody's screen; null when there never was one. */
  findVersion(entry: SurveyEntry, number: number): Promise<PublishedVersion | null>;
}

export interface EntriesOptions {
  readonly database: Database;
  /** Signs links. */
  readonly secret: string;
  /** ISO instant. */
  readonly clock: () => string;
  /** Milliseconds, only forward. */
  readonly ticks?: () => number;
}

/** How long an entry is believed; the database decides once more when answers are stored. */
const ENTRY_MS = 1_000;
const FOREVER_MS = 3_600_000;

/**
 * Looks up what stands behind addresses. Entries are remembered for a second and versions for an hour, so that a
 * rush of answers asks the database for little but storing them.
 */
export function surveyEntries({ database, secret, clock, ticks }: EntriesOptions): SurveyEntries {
  const entries = memory<SurveyEntry | null>({ most: 10_000, milliseconds: ENTRY_MS, ticks });
  const versions = memory<PublishedVersion | null>({ most: 500, milliseconds: FOREVER_MS, ticks });
  const inOrg = <T>(orgId: number, work: (work: Work) => Promise<T>): Promise<T> =>
    openSession(database, systemActor(orgId), { requestId: null, address: null }, clock).begin(work);

  const versionOf = (work: Work, surveyId: string, number: number): Promise<PublishedVersion | null> =>
    versions.get(`${work.actor.orgId} ${surveyId} ${number}`, async () => {
      const row = await readVersionRow(work.tx, work.actor.orgId, surveyId, number);
      if (row === undefined) return null;
      return {
        number,
        definition: row.definition as SurveyDefinition,
        measures: row.measures as Measure[],
      };
    });

  const load = (orgId: number, linkId: string): Promise<SurveyEntry | null> =>
    inOrg(orgId, async (work) => {
      const row = await readEntryRow(work.tx, orgId, linkId);
      if (row === undefined || row.version === null) return null;
      const version = await versionOf(work, row.survey_id, row.version);
      if (version === null) return null;
      const { name } = await getOrganization(work);
      return {
        orgId,
        organization: name,
        brand: await readPageBrand(work, secret),
        linkId,
        surveyId: row.survey_id,
        channel: row.channel,
        oneTime: row.kind === "personal",
        customerId: row.customer_id,
        customer: row.customer_id === null ? {} : await customerFacts(work, row.customer_id),
        fields: row.fields as HiddenValues,
        state: stateOf(row, version.definition, work.now),
        version,
      };
    });

  return {
    find: (token) =>
      // What is remembered was signed by us: its signature is not computed again.
      entries.get(token, async () => {
        const link = readLinkToken(secret, token);
        return link && load(link.orgId, link.linkId);
      }),
    async findVersion(entry, number) {
      if (number === entry.version.number) return entry.version;
      return inOrg(entry.orgId, (work) => versionOf(work, entry.surveyId, number));
    },
  };
}

function stateOf(row: EntryRow, definition: SurveyDefinition, now: string): EntryState {
  if (row.used) return "used";
  if (row.status !== "published") return "closed";
  if (row.revoked_at !== null) return "expired";
  if (row.expires_at !== null && Date.parse(row.expires_at) <= Date.parse(now)) return "expired";
  if (!definition.settings.anonymous && row.customer_id === null) return "personal-only";
  return isFull(definition, row.taken) ? "full" : "open";
}

/** True when a limit that everybody counts in is reached; narrower ones show only with the answers. */
function isFull({ quotas }: SurveyDefinition, taken: readonly string[]): boolean {
  const places = new Map(
    taken.map((text) => [text.slice(0, text.lastIndexOf(" ")), Number(text.split(" ").at(-1))]),
  );
  return quotas.some(
    ({ kind, code, cells }) =>
      kind === "limit" &&
      cells.some((cell) => !cell.condition && (places.get(`${code} ${cell.code}`) ?? 0) >= cell.limit),
  );
}
