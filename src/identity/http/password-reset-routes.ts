import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/password-reset.ts";
import { createPasswordReset } from "../service/create-password-reset.ts";
import type { IdentityDeps } from "../service/identity-deps.ts";
import { requestPasswordReset } from "../service/request-password-reset.ts";
import { resetPassword } from "../service/reset-password.ts";
import type { Session } from "../service/session.ts";
import type { Work } from "../service/work.ts";

/** New passwords by link. */
export function passwordResetRoutes(api: Api<Work, Session>, deps: IdentityDeps): void {
  api.open(contract.requestPasswordReset, ({ body }, request) =>
    requestPasswordReset(deps, body.email, request),
  );

  api.open(contract.resetPassword, ({ params, body }, request) =>
    resetPassword(deps, { ...params, ...body }, request),
  );

  api.route(contract.createPasswordReset, ({ params }, work) =>
    createPasswordReset(work, deps.publicUrl, params.id),
  );
}
