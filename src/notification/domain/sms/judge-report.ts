import type { Delivery } from "../delivery.ts";

/** What a report makes of a message; `none`: nothing new. */
export type ReportEffect = "delivered" | "undelivered" | "none";

/** A message that the provider took and that did not arrive. */
export const UNDELIVERED = "sms-undelivered";

/**
 * What a report changes, in whatever order reports come and however often: what arrived has arrived for good, and what
 * did not is told once, until a report says that it did after all.
 */
export function judgeReport(
  { status, errorCode }: Pick<Delivery, "status" | "errorCode">,
  isDelivered: boolean,
): ReportEffect {
  if (status === "delivered") return "none";
  if (isDelivered) return "delivered";
  return status === "dead" && errorCode === UNDELIVERED ? "none" : "undelivered";
}

/** True once a report has told how a message ended; what the provider answers to the sending itself says less. */
export function isReported({ status, errorCode }: Pick<Delivery, "status" | "errorCode">): boolean {
  return status === "delivered" || (status === "dead" && errorCode === UNDELIVERED);
}
