import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import type { FileScanner } from "../../platform/files/file-scanner.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { extraRoutes } from "./extra-routes.ts";
import { figureRoutes } from "./figure-routes.ts";
import type { CaseLinks } from "../service/read-feedback.ts";
import { caseImportRoutes } from "./case-import-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { caseFileRoutes } from "./case-file-routes.ts";
import { policyRoutes } from "./policy-routes.ts";
import { mailboxRoutes } from "./mailbox-routes.ts";
import { taskCardRoutes } from "./task-card/task-card-routes.ts";
import { replyLetterRoutes } from "./reply-letter/reply-letter-routes.ts";
import { webhookRoutes } from "./webhook/webhook-routes.ts";
import { webFormRoutes } from "./web-form-routes.ts";
import { workRoutes } from "./work-routes.ts";

/** What the routes of cases need: how links are signed, where customers reach the server, where files lie. */
export interface FeedbackDeps extends CaseLinks {
  readonly files: FileStorage;
  /** Whether e-mail can be sent. */
  readonly mailConfigured: boolean;
  /** Looks for viruses in files; without it they are kept unscanned. */
  readonly scanner?: FileScanner | null;
}

/** All routes of cases for signed-in people and keys. */
export function feedbackRoutes(api: Api<Work, Session>, deps: FeedbackDeps): void {
  workRoutes(api, deps);
  caseFileRoutes(api, { files: deps.files, scanner: deps.scanner ?? null });
  caseRoutes(api, deps);
  figureRoutes(api);
  extraRoutes(api, deps);
  caseImportRoutes(api, { files: deps.files });
  taskCardRoutes(api, deps);
  mailboxRoutes(api, deps);
  policyRoutes(api);
  replyLetterRoutes(api);
  webhookRoutes(api, deps);
  webFormRoutes(api, deps);
}
