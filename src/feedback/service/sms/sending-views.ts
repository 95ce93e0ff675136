import type { Work } from "../../../identity/service/work.ts";
import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import {
  readDeliveryStates,
  type DeliveryStanding,
} from "../../../notification/service/read-delivery-states.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readSendingRows, type SendingRow } from "../../store/sms/sendings.ts";
import { textObstacle } from "./sms-to-customer.ts";

/** How something sent to the customer goes. Instants are ISO. */
export interface SendingView {
  readonly channel: "email" | "sms";
  readonly state: "waiting" | "sent" | "failed";
  /** Why it waits or failed; null: nothing is wrong. */
  readonly errorCode: string | null;
  /** What the mail server or the provider said, for whoever sees contact data. */
  readonly said: string | null;
  /** When it is tried (again) by itself. */
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  /** When an SMS arrived, where its provider told. */
  readonly deliveredAt: string | null;
}

/** A survey that was sent, or is on its way. */
export type SurveyView = SendingView & {
  readonly round: number;
  readonly askedByName: string;
  readonly askedAt: string;
};

export interface CaseSendings {
  /** By id of the message. */
  readonly ofMessages: ReadonlyMap<string, SendingView>;
  readonly surveys: readonly SurveyView[];
  /** That the system sent by itself when the voice came in. */
  readonly acknowledgement: SendingView | null;
}

/** How everything goes that was sent in a case. */
export async function readSendings(work: Work, caseId: string): Promise<CaseSendings> {
  const rows = await readSendingRows(work.tx, work.actor.orgId, caseId);
  const states = await readDeliveryStates(
    work,
    rows.map(({ delivery_id }) => delivery_id),
  );
  const views = rows.map((row) => ({ row, view: viewOf(work, row, states.get(row.delivery_id)) }));
  return {
    ofMessages: new Map(
      views.flatMap(({ row, view }) => (row.message_id === null ? [] : [[row.message_id, view] as const])),
    ),
    surveys: views.flatMap(({ row, view }) => (row.kind === "survey" ? [surveyOf(row, view)] : [])),
    acknowledgement: views.find(({ row }) => row.kind === "acknowledgement")?.view ?? null,
  };
}

/** What the case shows of them, and whether its customer can get an SMS. */
export async function sendingFacts(work: Work, row: CaseRow, { surveys, acknowledgement }: CaseSendings) {
  return {
    surveys: [...surveys],
    acknowledgement,
    mayText: {
      reply: await textObstacle(work, row, "case-reply"),
      link: await textObstacle(work, row, "case-link"),
      survey: await textObstacle(work, row, "satisfaction"),
    },
  };
}

/** Where the log does not hold it any more, the case itself tells how it ended. */
const FORGOTTEN: DeliveryStanding = {
  isSent: false,
  errorCode: null,
  said: null,
  nextAttemptAt: null,
  sentAt: null,
  deliveredAt: null,
};

function viewOf({ actor }: Work, row: SendingRow, delivery: DeliveryStanding = FORGOTTEN): SendingView {
  const { isSent, errorCode, said, nextAttemptAt, sentAt, deliveredAt } = delivery;
  const state = isSent ? "sent" : (row.state as SendingView["state"]);
  const maySeeSaid = state === "failed" && maySeeContactData(actor);
  return {
    channel: row.channel === "sms" ? "sms" : "email",
    state,
    errorCode: state === "sent" ? null : errorCode,
    said: maySeeSaid ? said : null,
    nextAttemptAt: state === "waiting" ? nextAttemptAt : null,
    sentAt,
    deliveredAt,
  };
}

function surveyOf(row: SendingRow, view: SendingView): SurveyView {
  return { ...view, round: row.round, askedByName: row.asked_by_name, askedAt: row.asked_at };
}
