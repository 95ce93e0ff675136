import { openSession, systemActor } from "../../../identity/service/session.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { CaseLink } from "../../../survey/service/answering/case-link.ts";
import { memory } from "../../../survey/service/answering/memory.ts";
import { DEFAULT_LOW_SCORE, opensCase } from "../../domain/from-survey/opens-case.ts";
import { voiceOfAnswer } from "../../domain/from-survey/voice-of-answer.ts";
import { readLowScore } from "../../store/public-survey-answers.ts";
import { signCase } from "../case-token.ts";
import { reasonsOf } from "./reasons-of.ts";

interface CaseLinkDeps {
  readonly database: Database;
  readonly secret: string;
  readonly clock: () => string;
}

/** How long an organization's limit is believed. */
const KEPT_MS = 60_000;

/**
 * Tells the thank-you page where the customer can follow the case that the answer will open: by the rule that opens it
 * (`openFromSurvey`), before it is there. Words are read only for answers that the grade does not decide.
 */
export function caseLink({ database, secret, clock }: CaseLinkDeps): CaseLink {
  const limits = memory<{ readonly lowScore: number }>({ most: 10_000, milliseconds: KEPT_MS });
  const limitOf = (orgId: number): Promise<{ readonly lowScore: number }> =>
    limits.get(String(orgId), () =>
      openSession(database, systemActor(orgId), { requestId: null, address: null }, clock).begin(
        async ({ tx }) => ({ lowScore: (await readLowScore(tx, orgId)) ?? DEFAULT_LOW_SCORE }),
      ),
    );
  return async (answer) => {
    const { orgId, responseId } = answer;
    const voice = voiceOfAnswer(answer);
    const rule = await limitOf(orgId);
    const opens =
      opensCase({ ...voice, reasons: [] }, rule) ||
      (voice.said.length > 0 && opensCase({ ...voice, reasons: reasonsOf(voice.said) }, rule));
    return opens ? `/f/${signCase(secret, { orgId, caseId: responseId })}` : null;
  };
}
