import type { smsFailuresZh } from "./sms-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

const PURPOSES: Readonly<Record<string, string>> = {
  "case-reply": "Answer given",
  "case-link": "Link to the case",
  satisfaction: "Satisfaction survey",
  acknowledgement: "Acknowledgement",
};

/** Sentences for the failures of SMS: what is wrong, what to do. */
export const smsFailuresEn: Readonly<Record<keyof typeof smsFailuresZh, (details: Details) => string>> = {
  "conflict-sms-not-set-up": () =>
    "SMS is not set up or switched off; ask an administrator to set the account under “Settings › SMS”.",
  "conflict-sms-template-missing": ({ purpose }) =>
    `There is no template for “${PURPOSES[String(purpose)] ?? purpose}” to be used; ask an administrator to fill in the approved one under “Settings › SMS” and switch it on.`,
  "conflict-sms-number-refused": () =>
    "This number took leave by SMS and gets no surveys by SMS any more; use phone or e-mail. Once the customer agrees again, ask an administrator to take it off the list under “Settings › SMS”.",
  "sms-push-unreadable": () =>
    "What was sent is no JSON of reports or replies of SMS; check the address in the provider's console.",
  "too-large-sms-push": ({ most }) => `At most ${most} items can be taken at once; send them in parts.`,
  "sms-number-not-mobile": () =>
    "This is no mobile number of mainland China and cannot get an SMS; check the number, or use phone or e-mail.",
  "sms-key-needed": () => "The provider or the key's id is another; fill in its secret as well.",
  "sms-app-id-missing": () =>
    "Tencent Cloud SMS needs the SdkAppId; copy it from the console's applications.",
  "conflict-sms-settings-changed": () =>
    "Somebody has just changed the settings of SMS; reload them and make your change again.",
  "sms-template-code-missing": () =>
    "Fill in the template code that the provider gave after approval before you switch it on.",
  "sms-wording-empty": () => "The words must not be empty; choose “Back to the built-in words” to use those.",
  "sms-wording-long": ({ most }) => `The words may have ${most} characters; shorten them.`,
  "sms-wording-brackets": () => "The provider adds the sign name in 【】 by itself; remove the brackets.",
  "sms-wording-broken": () =>
    "Write placeholders as {{name}}, with two braces on either side, and everything on one line.",
  "sms-wording-unknown": ({ placeholder, known }) =>
    `This message has no placeholder “{{${placeholder}}}”; use one of: ${known}.`,
  "sms-wording-twice": ({ placeholder }) =>
    `“{{${placeholder}}}” may stand only once; providers take each variable once.`,
  "sms-wording-missing": ({ placeholder }) => `The words lack “{{${placeholder}}}”; add it.`,
  "sms-name-wrong": ({ name }) =>
    `Providers do not take “${name}” as a variable; use letters and digits beginning with a letter, and none of email, mobile, id, nick, site.`,
  "sms-name-twice": ({ name }) => `Two placeholders have the same variable “${name}”; give each its own.`,
};
