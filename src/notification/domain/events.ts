/** Events of deliveries whose sender wanted to hear of it; payload {deliveryId, channel}. */
export const NOTIFICATION_EVENTS = {
  deliverySent: "notification.delivery-sent",
  /** Not tried any more by itself. */
  deliveryGivenUp: "notification.delivery-given-up",
} as const;
