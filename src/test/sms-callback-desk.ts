import { smsCallback } from "../notification/http/sms-callback.ts";
import { readSmsSettings } from "../notification/service/sms/sms-settings.ts";
import type { Session } from "../identity/service/session.ts";
import { en as notificationEn } from "../notification/words/en.ts";
import { zh as notificationZh } from "../notification/words/zh.ts";
import type { Database } from "../platform/db/database.ts";
import { requestLimiter } from "../platform/http/request-limiter.ts";
import { en } from "../platform/words/en.ts";
import { zh } from "../platform/words/zh.ts";
import { startTestApi } from "./http-server.ts";
import { SMS_DEPS } from "./sms-desk.ts";

/** A provider that calls back, as its documents say. */
export interface CallingProvider {
  /** The path under which it reaches the organization. */
  pathOf(admin: Session): Promise<string>;
  /** Posts JSON, or a text as it is, and answers what came back. */
  push(
    path: string,
    body: unknown,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
}

/** A real server with nothing but the address for providers, closed when the test file is done. */
export async function startCallingProvider(
  database: Database,
  clock: () => string,
): Promise<CallingProvider> {
  const { server } = await startTestApi(database, {
    clock,
    sentences: (language) =>
      language === "zh" ? { ...zh, ...notificationZh } : { ...en, ...notificationEn },
    mount: (api) =>
      smsCallback(api.app, {
        database,
        secret: SMS_DEPS.secret,
        clock,
        limiter: (perMinute) => requestLimiter(perMinute),
      }),
  });
  return {
    pathOf: async (admin) => {
      const { account } = await admin.begin((work) => readSmsSettings(work, SMS_DEPS));
      return new URL(account?.callback.url ?? "").pathname;
    },
    push: async (path, body) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${server.url}${path}`, { method: "POST", headers, body: text });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
  };
}

/** A report of Alibaba Cloud. */
export function aliyunReport(id: string, success: boolean, change: object = {}): object {
  return {
    phone_number: "13800002451",
    send_time: "2026-03-11 10:05:00",
    report_time: "2026-03-11 10:05:04",
    success,
    err_code: success ? "DELIVERED" : "UNDELIV",
    err_msg: success ? "用户接收成功" : "关机或不在服务区",
    sms_size: "1",
    biz_id: "another^0",
    out_id: id,
    ...change,
  };
}

/** A report of Tencent Cloud, which knows its own number of the message only. */
export function tencentReport(sid: string, isDelivered: boolean): object {
  return {
    user_receive_time: "2026-03-11 10:05:04",
    nationcode: "86",
    mobile: "13800002451",
    report_status: isDelivered ? "SUCCESS" : "FAIL",
    errmsg: isDelivered ? "DELIVRD" : "UNDELIV",
    description: isDelivered ? "用户短信送达成功" : "用户关机",
    sid,
  };
}

/** A reply by way of Alibaba Cloud. */
export function aliyunReply(content: string, change: object = {}): object {
  return {
    phone_number: "13800002451",
    send_time: "2026-03-11 10:06:00",
    content,
    sign_name: "明川家电",
    dest_code: "1069012345",
    sequence_id: 90_061,
    ...change,
  };
}
