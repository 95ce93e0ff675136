/** Events of the customer module after which a customer may not be asked any more. */
export const CONTACT_EVENTS = ["customer.consent-recorded", "customer.do-not-contact-marked"] as const;
