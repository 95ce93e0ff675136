import { systemActor } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import { NOTIFICATION_EVENTS } from "../../notification/domain/events.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { DomainEvent } from "../../platform/events/append-event.ts";
import type { Consumer } from "../../platform/events/consumer.ts";
import { FEEDBACK_EVENTS } from "../domain/events.ts";
import { acknowledgeVoice } from "../service/sms/acknowledge-voice.ts";
import { hearSmsReply } from "../service/sms/hear-reply.ts";
import { hearGivenUp, hearSent } from "../service/sms/hear-delivery.ts";

/** What cases do when messages to their customers are out or are not, when they are answered, and when voices come in at night. */
export function smsConsumers(clock: () => string): readonly Consumer[] {
  const workOf = ({ orgId }: DomainEvent, tx: Tx): Work => ({
    tx,
    actor: systemActor(orgId),
    now: clock(),
    requestId: null,
    address: null,
  });
  return [
    {
      name: "feedback.hear-sent",
      types: [NOTIFICATION_EVENTS.deliverySent],
      handle: (event, tx) => hearSent(workOf(event, tx), String(event.payload["deliveryId"])),
    },
    {
      name: "feedback.hear-given-up",
      types: [NOTIFICATION_EVENTS.deliveryGivenUp],
      handle: (event, tx) => hearGivenUp(workOf(event, tx), String(event.payload["deliveryId"])),
    },
    {
      name: "feedback.hear-sms-reply",
      types: [NOTIFICATION_EVENTS.smsReceived],
      handle: (event, tx) => hearSmsReply(workOf(event, tx), String(event.payload["replyId"])),
    },
    {
      name: "feedback.acknowledge-voice",
      types: [FEEDBACK_EVENTS.registered],
      handle: (event, tx) => acknowledgeVoice(workOf(event, tx), String(event.payload["feedbackId"])),
    },
  ];
}
