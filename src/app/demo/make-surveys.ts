import { Draw } from "../../kit/draw.ts";
import type { Actor } from "../../identity/domain/actor.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyDefinition } from "../../survey/domain/definition/survey-definition.ts";
import { measuresOf } from "../../survey/domain/measures.ts";
import { closeSurvey } from "../../survey/service/close-survey.ts";
import { createLinks, ensurePublicLink } from "../../survey/service/create-links.ts";
import { createSurvey } from "../../survey/service/create-survey.ts";
import type { LinkSettings } from "../../survey/service/present-links.ts";
import { publishSurvey } from "../../survey/service/publish-survey.ts";
import { saveSurvey } from "../../survey/service/save-survey.ts";
import { insertLinkRows } from "../../survey/store/links.ts";
import {
  drawDuplicate,
  drawResponse,
  sampleId,
  type SampleResponse,
  type SampleVersion,
  type SampleVisit,
} from "./draw-responses.ts";
import { drawInvitations, drawPublicVisits, type DoneService, type SampleInvitation } from "./draw-visits.ts";
import { SAMPLE_DRAFT, SAMPLE_SURVEYS, type SampleSurvey, type SampleWay } from "./sample-plan.ts";
import { insertSampleResponses, readDoneServices } from "./sample-store.ts";

const SEED = 1_118;
const DAY = 86_400_000;
const LINK_DAYS = 30;
const LINKS_AT_ONCE = 500;
/** The row that the second version of a survey added. */
const ADDED_ROW = "patience";
/** Of answers through public links, so many come twice. */
const TWICE = 0.008;

interface Making {
  readonly tx: Tx;
  /** Whoever builds surveys in the sample organization. */
  readonly actor: Actor;
  readonly settings: LinkSettings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly services: readonly DoneService[];
}

/**
 * Makes the sample's surveys with 18 months of links and answers, all in one transaction. Drawn from a seed: for the
 * same customers and day they are the same.
 */
export async function makeSurveys(
  tx: Tx,
  actor: Actor,
  { settings, now }: { readonly settings: LinkSettings; readonly now: string },
): Promise<void> {
  const services = await readDoneServices(tx, actor.orgId);
  const making: Making = { tx, actor, settings, now: Date.parse(now), services };
  for (const [order, plan] of SAMPLE_SURVEYS.entries())
    await makeSurvey(making, plan, new Draw(SEED + order));
  await createSurvey(workAt(making, 6), SAMPLE_DRAFT);
}

function workAt({ tx, actor, now }: Making, daysAgo: number): Work {
  return { tx, actor, now: new Date(now - daysAgo * DAY).toISOString(), requestId: null, address: null };
}

async function makeSurvey(making: Making, plan: SampleSurvey, draw: Draw): Promise<void> {
  const { id, definition, versions } = await publishVersions(making, plan);
  const closedAt = making.now - (plan.closedAgo ?? 0) * DAY;
  const period = { from: making.now - plan.publishedAgo * DAY, to: closedAt };
  const visits = plan.after
    ? await invite(making, { id, definition }, drawInvitations(draw, plan, making.services, period), draw)
    : drawPublicVisits(draw, plan, { surveyId: id, links: await publicLinks(making, plan, id) }, period);
  const responses = visits
    .filter(({ answeredAt }) => answeredAt < closedAt)
    .toSorted((a, b) => a.answeredAt - b.answeredAt)
    .flatMap((visit): SampleResponse[] => {
      const response = drawResponse(draw, visit, versions, making.now);
      const comesTwice = visit.customerId === null && response.words.length > 0 && draw.chance(TWICE * 2);
      return comesTwice ? [response, drawDuplicate(draw, response)] : [response];
    });
  await insertSampleResponses(making.tx, making.actor.orgId, responses);
  if (plan.closedAgo !== undefined) await closeSurvey(workAt(making, plan.closedAgo), id);
}

async function publishVersions(
  making: Making,
  plan: SampleSurvey,
): Promise<{
  readonly id: string;
  readonly definition: SurveyDefinition;
  readonly versions: readonly SampleVersion[];
}> {
  const begun = await createSurvey(workAt(making, plan.publishedAgo + 4), {
    template: plan.template,
    title: plan.title,
  });
  const whole = begun.definition as unknown as SurveyDefinition;
  const stages: readonly (readonly [number, SurveyDefinition])[] =
    plan.secondAgo === undefined
      ? [[plan.publishedAgo, whole]]
      : [
          [plan.publishedAgo, withoutRow(whole, ADDED_ROW)],
          [plan.secondAgo, whole],
        ];
  const versions: SampleVersion[] = [];
  let { revision } = begun;
  for (const [daysAgo, definition] of stages) {
    const work = workAt(making, daysAgo);
    ({ revision } = await saveSurvey(work, begun.id, { definition, revision }));
    const { number } = await publishSurvey(work, begun.id, { revision, note: "" });
    versions.push({ number, from: Date.parse(work.now), definition, measures: measuresOf(definition) });
  }
  return { id: begun.id, definition: whole, versions };
}

function withoutRow(definition: SurveyDefinition, code: string): SurveyDefinition {
  const isOf = (condition: object): boolean => JSON.stringify(condition).includes(`"row":"${code}"`);
  return {
    ...definition,
    pages: definition.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => {
        if (question.type === "matrix")
          return { ...question, rows: question.rows.filter((row) => row.code !== code) };
        const { showIf } = question;
        if (showIf?.op !== "or") return question;
        return {
          ...question,
          showIf: { ...showIf, conditions: showIf.conditions.filter((each) => !isOf(each)) },
        };
      }),
    })),
  };
}

/** A public link for each way; the plain one is that of the first publication. */
async function publicLinks(
  making: Making,
  plan: SampleSurvey,
  surveyId: string,
): Promise<ReadonlyMap<SampleWay, string>> {
  const work = workAt(making, plan.publishedAgo);
  const links = new Map<SampleWay, string>();
  for (const way of plan.ways) {
    const { channel, label, store } = way;
    const fields = store === undefined ? {} : { store_code: store };
    const order = { channel, label, fields, customerIds: [], expiresAt: null };
    const isPlain = channel === "link" && label === "";
    const made = isPlain ? null : await createLinks(work, making.settings, surveyId, order);
    links.set(way, made?.items[0]?.id ?? (await ensurePublicLink(work, surveyId)));
  }
  return links;
}

/** Gives every customer asked a link of their own, and answers who came. */
async function invite(
  { tx, actor }: Making,
  { id: surveyId, definition }: { readonly id: string; readonly definition: SurveyDefinition },
  invitations: readonly SampleInvitation[],
  draw: Draw,
): Promise<readonly SampleVisit[]> {
  const rows = invitations.map(({ service, channel, sentAt }) => ({
    org_id: actor.orgId,
    id: sampleId(draw, sentAt),
    survey_id: surveyId,
    kind: "personal",
    channel,
    label: "",
    fields: fieldsOf(service, definition),
    customer_id: service.customerId,
    expires_at: new Date(sentAt + LINK_DAYS * DAY).toISOString(),
    created_by: actor.id,
    created_at: new Date(sentAt).toISOString(),
  }));
  for (let from = 0; from < rows.length; from += LINKS_AT_ONCE)
    await insertLinkRows(
      tx,
      rows.slice(from, from + LINKS_AT_ONCE).map((row) => ({ ...row, fields: JSON.stringify(row.fields) })),
    );
  return invitations.flatMap(({ service, channel, answeredAt }, i): SampleVisit[] => {
    const row = rows[i];
    if (answeredAt === null || !row) return [];
    const { customerId, region, product, kind } = service;
    const { id: linkId, fields } = row;
    return [
      {
        surveyId,
        linkId,
        channel,
        fields,
        customerId,
        region,
        product,
        isComplaint: kind === "complaint",
        answeredAt,
      },
    ];
  });
}

/** What the link vouches for: of what is known about the service that which the survey declares. */
function fieldsOf(
  { product, orderNumber, servedAt }: DoneService,
  { hiddenFields }: SurveyDefinition,
): Record<string, string> {
  const day = new Date(servedAt).toISOString().slice(0, 10).replaceAll("-", "");
  const known: Readonly<Record<string, string | null>> = {
    order_number: orderNumber,
    product,
    case_number: `${day}-TEL-${String((servedAt / DAY) % 9).padStart(3, "0")}`,
  };
  const declared = hiddenFields.map(({ code }) => [code, known[code] ?? null] as const);
  return Object.fromEntries(declared.filter((pair): pair is [string, string] => pair[1] !== null));
}
