import type { outsideActsZh } from "./screen-audit-outside-zh.ts";

/** What was done with inbound webhooks and reply letters. */
export const outsideActsEn: typeof outsideActsZh = {
  "feedback-letter": {
    approve: "approved the reply letter of case {{label}}",
    send: "noted the reply letter of case {{label}} as sent",
    print: "printed the reply letter of case {{label}}",
  },
  webhook: {
    create: "added the webhook “{{label}}”",
    update: "changed the webhook “{{label}}”",
    renew: "renewed the secret of the webhook “{{label}}”",
    delete: "removed the webhook “{{label}}”",
    drop: "deleted a refused item of the webhook “{{label}}”",
  },
};
