import { smsErrorsEn } from "../../notification/words/sms-errors-en.ts";
import type { EnglishOf } from "../../ui/words/screen-words.ts";
import type { zh } from "./sms-screen-zh.ts";

/** Words of what is sent to the customer of a case, and of the survey after the handling. */
export const en: EnglishOf<typeof zh> = {
  states: {
    email: { waiting: "E-mail waiting", sent: "E-mail sent", failed: "E-mail failed" },
    sms: { waiting: "SMS waiting", sent: "SMS sent", failed: "SMS failed" },
  },
  delivered: "SMS delivered",
  next: "due",
  said: "They said: {{said}}",
  acknowledged: "Receipt",
  tick: {
    email: "Send it to the customer",
    sms: "Tell the customer by SMS",
    smsNote:
      "An SMS has approved words only: the customer gets a notice with a link and reads this text on the page.",
  },
  link: {
    send: "Send the link by SMS",
    question: "Send the customer the link to follow the case by SMS?",
    text: "It goes to {{phone}} and costs one SMS.",
    sent: "It is being sent",
  },
  survey: {
    title: "Survey after the handling",
    note: "Asks the customer to open the link and say whether it is solved and how satisfied they are. Once in a round.",
    send: "Send the survey",
    askedBy: "sent by {{name}}",
    other: "Passed on to the customer otherwise",
    channel: "By",
    channels: { sms: "SMS", email: "E-mail", other: "Another way, passed on already" },
    how: "How it was passed on",
    howHint: "For instance: forwarded to Ms Chen by WeChat",
    howMissing: "Say how it was passed on",
    linkNote: "Link:",
    save: "Send",
    saveOther: "Note it",
    queued: "It is being sent; how it goes is shown here",
    noted: "Noted",
  },
  obstacles: {
    "sms-not-set-up": "SMS is not set up; ask an administrator to fill in “Settings › SMS”.",
    "sms-template-missing":
      "No template for this kind of SMS is on; ask an administrator to fill in “Settings › SMS”.",
    "sms-number-refused": "The number took leave by SMS and gets no surveys by it.",
    "feedback-no-mobile": "There is no mobile number of the customer.",
    "feedback-sms-unwanted": "The customer wants no SMS.",
    "no-email": "There is no e-mail address of the customer.",
  },
  errors: {
    "no-mail-server": "no mail server is set up",
    refused: "the customer's mail server refused it",
    "put-off": "the customer's mail server put it off; tried again by itself",
    unreachable: "the mail server cannot be reached",
    "sign-in-refused": "the mail server refused user or password",
    "address-invalid": "the address is none",
    withdrawn: "taken back, was not sent",
    ...smsErrorsEn,
  },
};
