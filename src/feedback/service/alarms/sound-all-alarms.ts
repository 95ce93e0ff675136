import { openSession, systemActor } from "../../../identity/service/session.ts";
import { inSystem, type Database } from "../../../platform/db/database.ts";
import { listOrganizationIds } from "../../store/organizations.ts";
import { endPauses } from "./end-pauses.ts";
import { soundReplyAlarms } from "../reply-letter/sound-reply-alarms.ts";
import { soundAlarms } from "./sound-alarms.ts";

/**
 * Goes round the organizations until nothing is due in any, or the server stops. What fails in one organization does
 * not keep the others waiting.
 * @throws AggregateError of what failed
 */
export async function soundAllAlarms(
  database: Database,
  clock: () => string,
  signal: AbortSignal,
): Promise<void> {
  const faults: unknown[] = [];
  for (const orgId of await inSystem(database, listOrganizationIds)) {
    const session = openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
    try {
      await untilNone(() => session.begin((work) => endPauses(work)), signal);
      await untilNone(async () => {
        const sounded = await session.begin((work) => soundAlarms(work));
        faults.push(...sounded.faults);
        return sounded.cases;
      }, signal);
      await untilNone(() => session.begin((work) => soundReplyAlarms(work)), signal);
    } catch (error) {
      signal.throwIfAborted();
      faults.push(error);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} alarms failed: ${String(faults[0])}`);
}

async function untilNone(round: () => Promise<number>, signal: AbortSignal): Promise<void> {
  do signal.throwIfAborted();
  while ((await round()) > 0);
}
