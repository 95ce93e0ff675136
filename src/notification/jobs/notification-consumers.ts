import { IDENTITY_EVENTS } from "../../identity/domain/events.ts";
import { systemActor } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { DomainEvent } from "../../platform/events/append-event.ts";
import type { Consumer } from "../../platform/events/consumer.ts";
import { JOB_FAILED } from "../../platform/queue/bury-job.ts";
import { tellAdministrators } from "../service/tell-administrators.ts";
import { welcomeUser } from "../service/welcome-user.ts";

/** What this module does when something happened. */
export function notificationConsumers(clock: () => string): readonly Consumer[] {
  const workOf = (event: DomainEvent, tx: Tx): Work => ({
    tx,
    actor: systemActor(event.orgId),
    now: clock(),
    requestId: null,
    address: null,
  });
  return [
    {
      name: "notification.tell-administrators",
      types: [JOB_FAILED],
      handle: (event, tx) => {
        const { job, error } = event.payload;
        return tellAdministrators(workOf(event, tx), { job: String(job), error: String(error) });
      },
    },
    {
      name: "notification.welcome-user",
      types: [IDENTITY_EVENTS.userJoined],
      handle: (event, tx) => welcomeUser(workOf(event, tx), String(event.payload["userId"])),
    },
  ];
}
