import path from "node:path";
import { publicFeedbackPages } from "../feedback/http/public-page/public-feedback-pages.ts";
import { caseLink } from "../feedback/service/from-survey/case-link.ts";
import type { Session } from "../identity/service/session.ts";
import type { Work } from "../identity/service/work.ts";
import { smsCallback } from "../notification/http/sms-callback.ts";
import type { HttpApi } from "../platform/http/api-options.ts";
import { isDatabaseAway } from "../platform/http/database-fault.ts";
import { requestLimiter } from "../platform/http/request-limiter.ts";
import { publicSurveyPages } from "../survey/http/public-page/public-survey-pages.ts";
import type { Parts } from "./parts.ts";

const PUBLIC_FOLDER = path.join(import.meta.dirname, "../../dist/public");

/** Hangs what customers reach without signing in, and nothing else. */
export function mountPublicPages(
  api: HttpApi<Work, Session>,
  { settings, database, secret, clock, files, scanner }: Parts,
): void {
  const limiter = (perMinute: number) => requestLimiter(perMinute);
  publicSurveyPages(api, {
    database,
    secret,
    clock,
    files,
    isDatabaseAway,
    limiter,
    assets: PUBLIC_FOLDER,
    caseLink: caseLink({ database, secret, clock }),
  });
  const { publicUrl } = settings;
  smsCallback(api.app, { database, secret, clock, limiter });
  publicFeedbackPages(api.app, {
    database,
    secret,
    clock,
    files,
    scanner,
    publicUrl,
    isDatabaseAway,
    limiter,
  });
}
