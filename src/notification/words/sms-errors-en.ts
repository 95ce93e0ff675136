import type { smsErrorsZh } from "./sms-errors-zh.ts";

/** Why an SMS waits or did not go out, by code. */
export const smsErrorsEn: Readonly<Record<keyof typeof smsErrorsZh, string>> = {
  "sms-quiet": "Customers are left in peace at night; it goes out after 8:00",
  "sms-day-full": "Today's limit of SMS is reached; it goes out tomorrow morning",
  "sms-number-full": "Today's limit for this number is reached; it goes out tomorrow morning",
  "sms-not-set-up": "SMS is not set up, or switched off",
  "sms-template-missing": "There is no template for this kind of SMS that is on",
  "sms-key-lost": "The key of the account cannot be read; fill it in again",
  "sms-refused": "The provider refused the words",
  "sms-number-invalid": "The number is wrong or cannot get SMS",
  "sms-number-blocked": "The number took leave, or is on a list of those not to be disturbed",
  "sms-template-refused": "Sign name or template is not approved, or differs from the settings",
  "sms-number-limit": "Too many to this number; tried again by itself",
  "sms-put-off": "The provider is busy; tried again by itself",
  "sms-unreachable": "The provider cannot be reached; tried again by itself",
  "sms-credentials": "The key is wrong or may not send",
  "sms-unpaid": "The account at the provider is out of money or over its limit",
  "sms-uncertain": "It is not known whether it went out; not sent again by itself, so that it comes once",
  "sms-undelivered": "The provider reports that it did not arrive",
  "sms-number-refused": "The number took leave by SMS and gets no surveys by it",
  "sms-stale": "It could not go out for three days, and what it says is stale",
};
