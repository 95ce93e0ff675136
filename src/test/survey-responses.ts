import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { systemActor } from "../identity/service/session.ts";
import { checkResponse } from "../survey/service/check-response.ts";
import { submitAnswers, type Submission } from "../survey/service/answering/submit-answers.ts";
import { surveyEntries } from "../survey/service/answering/survey-entries.ts";
import { responseIntake } from "../survey/service/intake/response-intake.ts";
import { TEST_NOW } from "./organization.ts";
import { LINKS } from "./survey.ts";

/** Answers surveys as their customers do, and has the responses checked at once. */
export interface Customers {
  /** @returns id of the response, stored and checked */
  answer(
    token: string,
    answers: object,
    more?: Partial<Submission> & { readonly at?: string },
  ): Promise<string>;
}

export function customersOf(database: Database, orgId: number): Customers {
  let now = TEST_NOW;
  const clock = (): string => now;
  const entries = surveyEntries({ database, secret: LINKS.secret, clock });
  const intake = responseIntake({ database, clock, isDatabaseAway: () => false });
  return {
    async answer(token, answers, { at = TEST_NOW, ...more } = {}) {
      now = at;
      const entry = await entries.find(token);
      assert.ok(entry);
      const outcome = await submitAnswers(intake, entry, {
        version: entry.version,
        answers,
        id: randomUUIDv7(),
        mode: "script",
        language: "zh",
        fields: {},
        seconds: 60,
        ...more,
      });
      assert.ok("id" in outcome, JSON.stringify(outcome));
      await inOrganization(database, orgId, (tx) =>
        checkResponse({ tx, actor: systemActor(orgId), now, requestId: null, address: null }, outcome.id),
      );
      return outcome.id;
    },
  };
}
