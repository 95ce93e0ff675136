import type { ConsolePage, Permissions } from "../console-page.ts";

const seesFeedback = (permissions: Permissions): boolean => permissions["maySeeFeedback"] === true;
const registers = (permissions: Permissions): boolean => permissions["mayRegisterFeedback"] === true;

const seesFigures = (permissions: Permissions): boolean => permissions["maySeeFeedbackFigures"] === true;

/** Cases: inbox, one case, registering by hand. */
export const feedbackPages: readonly ConsolePage[] = [
  {
    path: "/feedback",
    area: "feedback",
    name: "feedback",
    may: seesFeedback,
    load: async () => (await import("../../feedback/page/inbox/InboxPage.tsx")).InboxPage,
  },
  {
    path: "/feedback/new",
    area: "feedback",
    may: registers,
    load: async () => (await import("../../feedback/page/register/RegisterPage.tsx")).RegisterPage,
  },
  {
    path: "/feedback/figures",
    area: "feedback",
    name: "feedbackFigures",
    may: seesFigures,
    load: async () => (await import("../../feedback/page/figures/FiguresPage.tsx")).FiguresPage,
  },
  {
    path: "/feedback/:id",
    area: "feedback",
    may: seesFeedback,
    load: async () => (await import("../../feedback/page/inbox/InboxPage.tsx")).InboxPage,
  },
];
