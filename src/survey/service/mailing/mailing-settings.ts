import type { LinkSettings } from "../present-links.ts";

/** What mailings need: how links are signed, where customers reach the server, whether mails can be sent. */
export interface MailingSettings extends LinkSettings {
  readonly mailConfigured: boolean;
}
