/** Events of deliveries whose sender wanted to hear of it; payload {deliveryId, channel}. */
export const NOTIFICATION_EVENTS = {
  deliverySent: "notification.delivery-sent",
  /** Not tried any more by itself; of an SMS also: handed over, and reported later as not arrived. */
  deliveryGivenUp: "notification.delivery-given-up",
  /** Somebody answered to an SMS; payload {replyId}. */
  smsReceived: "notification.sms-received",
} as const;
