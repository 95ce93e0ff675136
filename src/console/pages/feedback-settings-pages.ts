import type { ConsolePage } from "../console-page.ts";

/** Settings of feedback, beside those of the organization. */
export const feedbackSettingsPages: readonly ConsolePage[] = [
  {
    path: "/settings/mailboxes",
    area: "settings",
    name: "mailboxes",
    may: (permissions) => permissions["mayEditMailboxes"] === true,
    load: async () => (await import("../../feedback/page/mailbox/MailboxesPage.tsx")).MailboxesPage,
  },
  {
    path: "/settings/webhooks",
    area: "settings",
    name: "webhooks",
    may: (permissions) => permissions["mayEditMailboxes"] === true,
    load: async () => (await import("../../feedback/page/webhook/WebhooksPage.tsx")).WebhooksPage,
  },
  {
    path: "/settings/webhooks/:id",
    area: "settings",
    may: (permissions) => permissions["mayEditMailboxes"] === true,
    load: async () => (await import("../../feedback/page/webhook/WebhookPage.tsx")).WebhookPage,
  },
  {
    path: "/settings/web-form",
    area: "settings",
    name: "webForm",
    may: (permissions) => permissions["mayEditFeedbackPolicies"] === true,
    load: async () => (await import("../../feedback/page/web-form/WebFormPage.tsx")).WebFormPage,
  },
  {
    path: "/settings/reply-templates",
    area: "settings",
    name: "replyTemplates",
    may: (permissions) => permissions["mayEditFeedbackPolicies"] === true,
    load: async () => (await import("../../feedback/page/snippets/SnippetsPage.tsx")).SnippetsPage,
  },
];
