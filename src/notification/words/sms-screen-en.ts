import type { EnglishOf } from "../../ui/words/screen-words.ts";
import { smsErrorsEn } from "./sms-errors-en.ts";
import type { zh } from "./sms-screen-zh.ts";

/** Labels of the screen of SMS settings. */
export const en: EnglishOf<typeof zh> = {
  title: "SMS",
  note: "SMS by Alibaba Cloud or Tencent Cloud: answers given, links to cases, satisfaction surveys, receipts.",
  copied: "Copied",
  copy: "Copy",
  fault: {
    title: "No SMS goes out now: {{reason}}",
    said: "The provider says: {{said}}",
    since: "Since",
    mend: "Once it is put right, new SMS go out; failed ones are tried again, and those given up can be sent again in the delivery log.",
  },
  today: {
    title: "Sent today",
    count: "{{sent}} / {{limit}}",
    log: "Open the delivery log",
  },
  account: {
    title: "Account with the provider",
    titleNote:
      "Open the SMS service with the provider and have sign name and templates approved first. The key is kept encrypted and never shown again.",
    provider: "Provider",
    providers: { aliyun: "Alibaba Cloud", tencent: "Tencent Cloud" },
    accessKeyId: "AccessKey ID",
    secretId: "SecretId",
    accessKeySecret: "AccessKey Secret",
    secretKey: "SecretKey",
    secretKeep: "Kept; leave empty to keep it",
    secretMissing: "Fill in the key",
    idMissing: "Fill in the id of the key",
    keyNote: "Use the key of a sub-account that may only send SMS.",
    signName: "Sign name (短信签名)",
    signNameNote: "As the provider approved it, without 【】.",
    signNameMissing: "Fill in a sign name of 2 to 20 characters, without 【】",
    appId: "SdkAppId",
    appIdMissing: "Fill in the SdkAppId",
    region: "Region",
    limits: "Limits",
    limitsNote:
      "Against costs by mistake. What is over a limit waits for the next morning. Customers get no SMS between 22:00 and 8:00.",
    dailyLimit: "At most a day",
    numberLimit: "At most a day to one number",
    pieces: "SMS",
    state: "On",
    stateNote: "While it is off no SMS goes out, and those waiting fail.",
    saved: "The SMS account was saved",
    remove: "Remove the account",
    removeQuestion: "Remove the SMS account?",
    removeText: "Its key is deleted, and no SMS goes out any more. The templates stay.",
    removed: "The SMS account was removed",
  },
  templates: {
    title: "Templates",
    note: "Providers in China send approved templates only. Hand in the “text for approval”; then fill in the code that the provider gave, and switch the template on.",
    names: {
      "case-reply": "Answer given",
      "case-link": "Link to the case",
      satisfaction: "Satisfaction survey",
      acknowledgement: "Receipt",
    },
    purposes: {
      "case-reply":
        "Goes out when a customer is answered by SMS in a case; the answer itself stands on the page that the link opens.",
      "case-link": "Sends the customer the link to follow the case, for instance after a call.",
      satisfaction:
        "Asks the customer after the handling to say on the page whether it is solved and how satisfied they are.",
      acknowledgement:
        "Tells at once the number and the time of the answer when a voice comes by web, phone or API outside working hours.",
    },
    code: "Template code",
    codeHint: "Given by the provider after approval",
    wording: "Words",
    wordingNote: "Placeholders: {{known}}, each at most once.",
    builtIn: "Built-in words",
    own: "Own words",
    variable: "Variable of “{{placeholder}}”",
    placeholders: { number: "case number", link: "end of the link", promised: "time of the answer" },
    approval: "Text for approval",
    approvalNote:
      "The domain of the link stands in the template, only its end is a variable. The domain has to be registered (ICP).",
    isOn: "On",
    on: "On",
    off: "Off",
    save: "Save the template",
    saved: "The template “{{name}}” was saved",
  },
  test: {
    title: "Send a test SMS",
    note: "Sends the chosen template with sample data to your own phone, at night too. It costs one SMS.",
    purpose: "Template",
    to: "Mobile number",
    toMissing: "Fill in a mobile number",
    send: "Send a test SMS",
    sending: "Sending…",
    sent: "The provider has taken it; look at your phone.",
    failed: "It did not go out: {{reason}}",
    slow: "Still waiting for the provider; see the delivery log in a while.",
  },
  callback: {
    title: "Reports and answers",
    note: "Fill the address below in at the provider's console; whether an SMS arrived and what customers answer then comes back here by itself.",
    url: "Address for reports and answers",
    where: {
      aliyun:
        "Alibaba Cloud: SMS › General settings › Domestic messages; set both “SmsReport” and “SmsUp” to HTTP batch push with this same address.",
      tencent:
        "Tencent Cloud: SMS › Applications; fill this same address in for the callbacks of both delivery status and replies.",
    },
    heard: "Last heard",
    never:
      "Nothing was heard from the provider yet. Fill in the address and send a test SMS: once it arrives, the time stands here.",
    unknown: "{{count}} more reports were of SMS that were not sent from here, and were left out.",
    answers:
      "Who answers TD, T, R, N, 退订 or the like gets no more surveys by SMS. Any other answer joins the customer's open case; without one it is registered as a new case.",
    renew: "Change the address",
    renewQuestion: "Change the address?",
    renewText:
      "The former address ends at once. Fill the new one in at the provider's console, or no reports and answers come in.",
    renewed: "The address was changed; update the provider's console",
  },
  refusals: {
    title: "Numbers that took leave",
    note: "They answered that they want no more, and get no surveys by SMS; answers and links of their own cases still go to them.",
    number: "Number",
    word: "Answer",
    at: "Since",
    actions: "Actions",
    none: "No number took leave.",
    lift: "Remove",
    liftQuestion: "Take {{number}} off the list?",
    liftText:
      "Only where the customer said that they want surveys by SMS again. Consent that was withdrawn in the customer's record does not come back by this.",
    lifted: "{{number}} was taken off the list",
  },
  errors: smsErrorsEn,
};
