import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/setup.ts";
import { completeSetup } from "../service/complete-setup.ts";
import type { IdentityDeps } from "../service/identity-deps.ts";
import { isSetupNeeded } from "../service/is-setup-needed.ts";
import type { Session } from "../service/session.ts";
import type { Work } from "../service/work.ts";
import { cookieAnswer } from "./cookie-answer.ts";

/** The first organization and its administrator. */
export function setupRoutes(api: Api<Work, Session>, deps: IdentityDeps): void {
  api.open(contract.getSetup, async () => ({ needed: await isSetupNeeded(deps.database) }));

  api.open(contract.completeSetup, async ({ body }, request) => {
    const { view, cookies } = await completeSetup(deps, body, request);
    return cookieAnswer(201, view, cookies);
  });
}
