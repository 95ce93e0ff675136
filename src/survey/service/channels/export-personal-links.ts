import type { Session } from "../../../identity/service/session.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import {
  SHEET_MEDIA_TYPES,
  writeSheet,
  type OutputCell,
  type SheetFormat,
} from "../../../platform/sheet/write-sheet.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import type { LinkState } from "../../domain/survey-status.ts";
import { readCustomerNames } from "../../store/customer-names.ts";
import { listLinkRows, type LinkListRow } from "../../store/links.ts";
import { channelEn } from "../../words/channel-en.ts";
import { channelZh } from "../../words/channel-zh.ts";
import { presentLinks, type LinkSettings, type LinkView } from "../present-links.ts";
import { requireSurvey } from "../require-survey.ts";

export interface LinkExport {
  readonly format: SheetFormat;
  readonly state?: LinkState | undefined;
}

const PAGE = 500;

interface SheetLink extends LinkView {
  readonly state: "open" | "used" | "revoked" | "expired";
  readonly externalId: string | null;
}

/**
 * The personal links of a survey with their customers and addresses as a file, newest first; names masked as on screen.
 * Audited with its row count. @throws Failure `not-found` | `forbidden`
 */
export async function exportPersonalLinks(
  session: Session,
  settings: LinkSettings,
  surveyId: string,
  { format, state }: LinkExport,
): Promise<{ fileName: string; mediaType: string; bytes: ReadableStream<Uint8Array> }> {
  const words = session.actor.language === "en" ? channelEn : channelZh;
  const title = await session.begin(async (work) => {
    demand(mayEditSurveys(work.actor));
    return (await requireSurvey(work, surveyId)).title;
  });
  const rows = auditedRows(session, { settings, surveyId, title, state, format });
  const name = words.links.sheet;
  const header = Object.values<string>(words.links.columns);
  return {
    fileName: `${name}.${format}`,
    mediaType: SHEET_MEDIA_TYPES[format],
    bytes: writeSheet(format, { name, header, rows }),
  };
}

interface Export extends LinkExport {
  readonly settings: LinkSettings;
  readonly surveyId: string;
  readonly title: string;
}

async function* auditedRows(session: Session, plan: Export): AsyncGenerator<readonly OutputCell[]> {
  let rows = 0;
  try {
    for await (const link of allLinks(session, plan)) {
      yield cellsOf(session, link);
      rows++;
    }
  } finally {
    await session.begin((work) =>
      recordAct(work, {
        action: "survey-link.export",
        recordType: "survey",
        recordId: plan.surveyId,
        recordLabel: plan.title,
        details: { rows, format: plan.format },
      }),
    );
  }
}

async function* allLinks(session: Session, plan: Export): AsyncGenerator<SheetLink> {
  let after: string | null = null;
  do {
    const page: readonly SheetLink[] = await session.begin((work) => readPage(work, plan, after));
    yield* page;
    after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
}

async function readPage(work: Work, { settings, surveyId, state }: Export, after: string | null) {
  const { tx, actor, now } = work;
  const rows: readonly LinkListRow[] = await listLinkRows(tx, actor.orgId, surveyId, {
    kind: "personal",
    state,
    after,
    limit: PAGE,
    now,
  });
  const customers = await readCustomerNames(
    tx,
    actor.orgId,
    rows.map((row) => row.customer_id),
  );
  const ids = new Map(customers.map((row) => [row.id, row.external_id]));
  const links = await presentLinks(work, settings, rows);
  return links.map((link) => ({
    ...link,
    externalId: ids.get(link.customerId ?? "") ?? null,
    state: stateOf(link, now),
  }));
}

function stateOf({ usedAt, revokedAt, expiresAt }: LinkView, now: string): SheetLink["state"] {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now) ? "expired" : "open";
}

function cellsOf({ actor }: Session, link: SheetLink): readonly OutputCell[] {
  const { states } = (actor.language === "en" ? channelEn : channelZh).links;
  return [
    link.customerId,
    link.externalId,
    link.customerName,
    link.url,
    states[link.state],
    link.expiresAt,
    link.usedAt,
    link.label,
  ];
}
