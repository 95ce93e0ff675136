import type { AccessKey } from "./acs3-signature.ts";
import { callProvider, isRecord, textOf } from "./call-provider.ts";
import { SmsFailure, type SmsGateway, type SmsMessage } from "./sms-gateway.ts";
import { signTc3, TC3_CONTENT_TYPE } from "./tc3-signature.ts";
import { tencentTrouble } from "./tencent-trouble.ts";

export interface TencentAccount {
  readonly key: AccessKey;
  /** SmsSdkAppId. */
  readonly appId: string;
  /** As registered, without brackets. */
  readonly signName: string;
  /** `ap-guangzhou`. */
  readonly region: string;
  /** `https://sms.tencentcloudapi.com` unless told. */
  readonly endpoint?: string | undefined;
  /** Milliseconds until an answer is given up; 15,000 unless told. */
  readonly patience?: number | undefined;
  /** The present ISO instant. */
  readonly clock: () => string;
}

const ENDPOINT = "https://sms.tencentcloudapi.com";
const ACTION = "SendSms";
const VERSION = "2021-01-11";
const PATIENCE = 15_000;

/** Tencent Cloud SMS: `SendSms` (cloud.tencent.com/document/product/382/55981). */
export function tencentGateway(account: TencentAccount): SmsGateway {
  return {
    send: async (message) => {
      const response = await ask(account, JSON.stringify(bodyOf(account, message)));
      const statuses = response["SendStatusSet"];
      const [status] = Array.isArray(statuses) ? statuses.filter(isRecord) : [];
      if (status === undefined) throw new SmsFailure("sms-uncertain", "SendStatusSet");
      const code = textOf(status, "Code");
      if (code !== "Ok") throw refused(code, textOf(status, "Message"));
      return { messageId: textOf(status, "SerialNo") };
    },
    // What was sent is told by its reports only, which come late and once.
    wasTaken: () => Promise.resolve(null),
  };
}

function bodyOf({ appId, signName }: TencentAccount, { to, template, params, id }: SmsMessage) {
  return {
    PhoneNumberSet: [to],
    SmsSdkAppId: appId,
    SignName: signName,
    TemplateId: template,
    TemplateParamSet: params.map(({ value }) => value),
    SessionContext: id,
  };
}

/** @throws SmsFailure when the call as a whole was refused */
async function ask(
  { key, region, endpoint = ENDPOINT, patience = PATIENCE, clock }: TencentAccount,
  body: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { host } = new URL(endpoint);
  const timestamp = Math.floor(Temporal.Instant.from(clock()).epochMilliseconds / 1_000);
  const headers = {
    "content-type": TC3_CONTENT_TYPE,
    authorization: signTc3({ host, service: "sms", action: ACTION, timestamp, body }, key),
    "x-tc-action": ACTION,
    "x-tc-version": VERSION,
    "x-tc-timestamp": String(timestamp),
    "x-tc-region": region,
  };
  const answer = await callProvider(`${endpoint}/`, { headers, body }, patience);
  const response = answer.body["Response"];
  if (!isRecord(response)) throw new SmsFailure("sms-uncertain", `HTTP ${answer.status}`);
  const error = response["Error"];
  if (isRecord(error)) throw refused(textOf(error, "Code"), textOf(error, "Message"));
  return response;
}

function refused(code: string, message: string): SmsFailure {
  return new SmsFailure(tencentTrouble(code), `${code} ${message}`);
}
