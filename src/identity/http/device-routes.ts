import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/device.ts";
import type { IdentityDeps } from "../service/identity-deps.ts";
import { listDevices } from "../service/list-devices.ts";
import { revokeDevice } from "../service/revoke-device.ts";
import type { Session } from "../service/session.ts";
import type { Work } from "../service/work.ts";
import { cookieAnswer } from "./cookie-answer.ts";

/** Where one is signed in. */
export function deviceRoutes(api: Api<Work, Session>, deps: IdentityDeps): void {
  api.stream(contract.listDevices, async (_input, session, request) =>
    cookieAnswer(200, { items: await listDevices(deps, session, request), nextCursor: null }, []),
  );

  api.stream(contract.revokeDevice, async ({ params }, session, request) => {
    await revokeDevice(deps, params.id, session, request);
    return cookieAnswer(204, null, []);
  });
}
