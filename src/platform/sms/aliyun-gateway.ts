import { randomUUID } from "node:crypto";
import { signAcs3, type AccessKey } from "./acs3-signature.ts";
import { aliyunTrouble } from "./aliyun-trouble.ts";
import { callProvider, isRecord, textOf } from "./call-provider.ts";
import { SmsFailure, type SentMessage, type SmsGateway, type SmsMessage } from "./sms-gateway.ts";

export interface AliyunAccount {
  readonly key: AccessKey;
  /** As registered, without brackets. */
  readonly signName: string;
  /** `https://dysmsapi.aliyuncs.com` unless told. */
  readonly endpoint?: string | undefined;
  /** Milliseconds until an answer is given up; 15,000 unless told. */
  readonly patience?: number | undefined;
  /** The present ISO instant. */
  readonly clock: () => string;
}

const ENDPOINT = "https://dysmsapi.aliyuncs.com";
const VERSION = "2017-05-25";
const PATIENCE = 15_000;
const PAGE = 50;
/** A number gets far fewer on a day. */
const MOST_PAGES = 4;

/** Alibaba Cloud SMS: `SendSms` and `QuerySendDetails` (help.aliyun.com/zh/sms/developer-reference). */
export function aliyunGateway(account: AliyunAccount): SmsGateway {
  const call = (action: string, query: Readonly<Record<string, string>>) => ask(account, action, query);
  return {
    send: async (message) => {
      const body = await call("SendSms", sendQuery(account, message));
      return { messageId: textOf(body, "BizId") };
    },
    wasTaken: async (sent) => {
      for (let page = 1; page <= MOST_PAGES; page++) {
        const items = detailsOf(await call("QuerySendDetails", detailsQuery(sent, page)));
        if (items.some((item) => textOf(item, "OutId") === sent.id)) return true;
        if (items.length < PAGE) return false;
      }
      return false;
    },
  };
}

/** @throws SmsFailure by what it answered, unless `OK` */
async function ask(
  { key, endpoint = ENDPOINT, patience = PATIENCE, clock }: AliyunAccount,
  action: string,
  query: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const date = Temporal.Instant.from(clock()).toString({ smallestUnit: "second" });
  const { host } = new URL(endpoint);
  const request = { host, action, version: VERSION, query, date, nonce: randomUUID() };
  const signed = signAcs3(request, key);
  const { body } = await callProvider(`${endpoint}/?${signed.query}`, { headers: signed.headers }, patience);
  const code = textOf(body, "Code");
  if (code !== "OK") throw new SmsFailure(aliyunTrouble(code), `${code} ${textOf(body, "Message")}`);
  return body;
}

function sendQuery({ signName }: AliyunAccount, { to, template, params, id }: SmsMessage) {
  const filled = Object.fromEntries(params.map(({ name, value }) => [name, value]));
  return {
    PhoneNumbers: dialled(to),
    SignName: signName,
    TemplateCode: template,
    TemplateParam: JSON.stringify(filled),
    OutId: id,
  };
}

function detailsQuery({ to, at }: SentMessage, page: number) {
  // The provider's days are those of Beijing.
  const day = Temporal.Instant.from(at).toZonedDateTimeISO("Asia/Shanghai").toPlainDate();
  return {
    PhoneNumber: dialled(to),
    SendDate: day.toString().replaceAll("-", ""),
    PageSize: String(PAGE),
    CurrentPage: String(page),
  };
}

function detailsOf(body: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const list = body["SmsSendDetailDTOs"];
  const items = isRecord(list) ? list["SmsSendDetailDTO"] : undefined;
  return Array.isArray(items) ? items.filter(isRecord) : [];
}

/** Numbers of mainland China stand without their country code. */
function dialled(number: string): string {
  return number.replace(/^\+86(?=1\d{10}$)/u, "").replace(/^\+/u, "");
}
