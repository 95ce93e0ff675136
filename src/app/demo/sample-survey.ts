import type { Actor } from "../../identity/domain/actor.ts";
import { systemActor } from "../../identity/service/session.ts";
import { inOrganization, type Database, type Tx } from "../../platform/db/database.ts";
import { refreshStatistics } from "../../platform/db/refresh-statistics.ts";
import { ensurePublicLink } from "../../survey/service/create-links.ts";
import { linkAddress } from "../../survey/service/present-links.ts";
import { checkSample, decideSample } from "./check-sample.ts";
import { makeSurveys } from "./make-surveys.ts";
import { SAMPLE_LINK_TEMPLATE } from "./sample-plan.ts";
import { PEOPLE } from "./sample-staff.ts";
import { findSampleSurvey, markSampleEvents, readPeople } from "./sample-store.ts";

interface SampleSurveyOptions {
  readonly database: Database;
  readonly secret: string;
  /** ISO instant. */
  readonly now: string;
  readonly publicUrl: string;
}

const TABLES = ["survey_link", "survey_response", "survey_verbatim", "survey_response_check"];
const BUILDER = "林静怡";
const ANALYST = "沈知行";

/** Makes the sample organization's surveys where it has none; answers the address of one that everybody may answer. */
export async function sampleSurvey(options: SampleSurveyOptions, orgId: number): Promise<string> {
  const { database, now } = options;
  const find = (tx: Tx): Promise<string | null> => findSampleSurvey(tx, orgId, SAMPLE_LINK_TEMPLATE);
  if ((await inOrganization(database, orgId, find)) === null) {
    await inOrganization(database, orgId, async (tx) => {
      await makeSurveys(tx, await personNamed(tx, orgId, BUILDER), { settings: options, now });
      await checkSample(tx, orgId);
      await decideSample(tx, await personNamed(tx, orgId, ANALYST), now);
      await markSampleEvents(tx, orgId);
    });
    await refreshStatistics(database, TABLES);
  }
  const linkId = await inOrganization(database, orgId, async (tx) => {
    const survey = await find(tx);
    if (survey === null) throw new Error("the sample organization has no survey");
    const work = { tx, actor: systemActor(orgId), now, requestId: null, address: null };
    return ensurePublicLink(work, survey);
  });
  return linkAddress(options, orgId, linkId);
}

async function personNamed(tx: Tx, orgId: number, name: string): Promise<Actor> {
  const id = (await readPeople(tx, orgId)).get(name) ?? null;
  const roles = PEOPLE.find((person) => person.name === name)?.roles ?? [];
  return {
    ...systemActor(orgId),
    kind: id === null ? "system" : "user",
    id,
    name,
    roles,
    maySeeContacts: false,
  };
}
