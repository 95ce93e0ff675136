import type { Session } from "../../identity/service/session.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as deliveries from "../contract/delivery.ts";
import * as notices from "../contract/notice.ts";
import { maySeeDeliveries } from "../domain/permissions.ts";
import { getDelivery, listDeliveries } from "../service/list-deliveries.ts";
import { listNotices } from "../service/list-notices.ts";
import { markNoticesRead } from "../service/mark-notices-read.ts";
import { retryDelivery } from "../service/retry-delivery.ts";
import { sendTestMail } from "../service/send-test-mail.ts";
import { deadLetterRoutes } from "./dead-letter-routes.ts";
import { smsRoutes } from "./sms-routes.ts";
import { templateRoutes } from "./template-routes.ts";

export interface NotificationRouteDeps {
  /** Address of the server as people type it, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether a mail server is set (`SMTP_URL`). */
  readonly mailConfigured: boolean;
  /** Seals the keys of SMS accounts. */
  readonly secret: string;
}

/** Notices, wording of messages, delivery log, and jobs that failed for good. */
export function notificationRoutes(api: Api<Work, Session>, deps: NotificationRouteDeps): void {
  api.route(notices.listNotices, ({ query }, work) => listNotices(work, query));
  api.route(notices.readNotices, ({ body }, work) => markNoticesRead(work, body));

  templateRoutes(api, deps.publicUrl);

  api.route(deliveries.listDeliveries, ({ query }, work) => listDeliveries(work, query));
  api.route(deliveries.getDelivery, ({ params }, work) => getDelivery(work, params.id));
  api.route(deliveries.retryDelivery, ({ params }, work) => retryDelivery(work, params.id));
  api.route(deliveries.getMailSettings, async (_input, work) => {
    demand(maySeeDeliveries(work.actor));
    return { configured: deps.mailConfigured };
  });
  api.route(deliveries.sendTestMail, async (_input, work) => ({
    ...(await sendTestMail(work)),
    configured: deps.mailConfigured,
  }));

  smsRoutes(api, deps);
  deadLetterRoutes(api);
}
