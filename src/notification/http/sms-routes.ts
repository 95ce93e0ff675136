import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/sms.ts";
import { saveSmsTemplate } from "../service/sms/save-sms-template.ts";
import { listSmsRefusals, removeSmsRefusal } from "../service/sms/sms-refusals.ts";
import { sendTestSms } from "../service/sms/send-test-sms.ts";
import {
  readSmsSettings,
  removeSmsSettings,
  renewSmsCallback,
  saveSmsSettings,
  type SmsSettingDeps,
} from "../service/sms/sms-settings.ts";

/** The account with the provider of SMS, its templates, and a test. */
export function smsRoutes(api: Api<Work, Session>, deps: SmsSettingDeps): void {
  api.route(contract.getSmsSettingsRoute, (_, work) => readSmsSettings(work, deps));
  api.route(contract.saveSmsSettingsRoute, ({ body }, work) => saveSmsSettings(work, deps, body));
  api.route(contract.removeSmsSettingsRoute, (_, work) => removeSmsSettings(work));
  api.route(contract.saveSmsTemplateRoute, ({ params, body }, work) =>
    saveSmsTemplate(work, deps.publicUrl, params.purpose, body),
  );
  api.route(contract.renewSmsCallbackRoute, (_, work) => renewSmsCallback(work, deps));
  api.route(contract.listSmsRefusalsRoute, ({ query }, work) => listSmsRefusals(work, query));
  api.route(contract.removeSmsRefusalRoute, ({ params }, work) => removeSmsRefusal(work, params.id));
  api.route(contract.sendTestSmsRoute, ({ body }, work) => sendTestSms(work, body));
}
