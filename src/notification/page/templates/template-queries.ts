import { queryOptions } from "@tanstack/react-query";
import type { listTemplates } from "../../contract/template.ts";
import type { TemplateCode } from "../../domain/template-list.ts";
import { request, type Answer } from "../../../ui/api-client.ts";

export type TemplateWording = Answer<typeof listTemplates>["items"][number];

/** Wording as it is being edited. */
export interface WordingDraft {
  readonly subject: string;
  readonly body: string;
}

/** Every message in every language. */
export const templatesQuery = queryOptions({
  queryKey: ["notification-templates"],
  queryFn: async ({ signal }) =>
    (await request<typeof listTemplates>({ method: "get", path: "/api/v1/notification-templates", signal }))
      .items,
});

/** Kinds of messages in the order of the list. */
export const SHOWN_TEMPLATES = [
  "invitation",
  "password-reset",
  "welcome",
  "import-finished",
  "import-failed",
  "job-failed",
  "survey-invitation",
  "survey-reminder",
  "feedback-received",
  "feedback-reply",
  "feedback-survey",
  "feedback-sending-failed",
  "feedback-task-card",
  "feedback-card-accepted",
  "feedback-card-declined",
  "feedback-card-planned",
  "feedback-card-progress",
  "feedback-card-done",
  "feedback-card-checked",
  "feedback-yours",
  "feedback-waits",
  "feedback-milestone",
  "feedback-mention",
  "feedback-deadline-near",
  "feedback-deadline-passed",
  "feedback-deadlines",
  "feedback-pause-over",
  "feedback-handed-over",
  "feedback-without-handler",
  "feedback-department-closed",
  "feedback-colleague-away",
  "mailbox-down",
  "feedback-responsibility-decided",
  "feedback-responsibility-appealed",
  "feedback-responsibility-ruled",
  "feedback-checks-due",
  "feedback-compensation-proposed",
  "feedback-compensation-approved",
  "feedback-compensation-refused",
  "test-mail",
] as const satisfies readonly TemplateCode[];
