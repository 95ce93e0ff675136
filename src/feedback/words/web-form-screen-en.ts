import type { zh } from "./web-form-screen-zh.ts";

export const en: typeof zh = {
  title: "Web feedback form",
  note: "Customers write in without signing in, and get a number and a link to follow the progress.",
  state: "Switched on",
  stateNote: "While it is off, the link says that no feedback is taken.",
  isOpen: "Take feedback",
  intro: "Introduction",
  introNote: "Stands above the form; may say what it is for. Optional.",
  zh: "Chinese",
  en: "English",
  enHelp: "Where it is empty the Chinese stands.",
  contact: "Service contact",
  contactNote:
    "Stands at the foot of the form and of the pages on which customers follow their feedback. Where it is empty, the contact of the survey published last.",
  products: "Products and services",
  productsNote: "Customers choose from these; where there are none they type.",
  productsHelp: "Type a name and press Enter; up to 100.",
  reply: "Promised answer",
  replyNote:
    "Tells customers when somebody will contact them. Within working hours it counts in working time.",
  replyHours: "Contact the customer within",
  hours: "hours",
  onDuty: "Somebody is on duty outside working hours",
  onDutyHelp:
    "Then the same is promised at night and on holidays; otherwise it counts from the next working hours.",
  saved: "Saved",
  address: "Link and QR code",
  addressNote: "For your website, a menu of your account, or a printed code in a shop.",
  noAddress: "The link is made when you save.",
  link: "Link of the form",
  open: "Open the form",
  copy: "Copy",
  copied: "Copied",
  qr: "QR code of the form",
  svg: "Download SVG",
  png: "Download PNG",
  embed: "Embed in a page",
  embedNote:
    "Put this code into a page. The form takes the height it needs, and once it is sent the page hears huiyin:completed with the number.",
  renew: "Change the link",
  renewQuestion: "Change the link of the form?",
  renewText:
    "The present link, QR code and embed code stop working at once and have to be published again. Feedback already sent is not affected.",
  renewed: "The link was changed",
};
