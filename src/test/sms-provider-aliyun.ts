import { hmac, sha256, SMS_KEY } from "./sms-provider-account.ts";
import type { ProviderAnswer, ProviderCall, ProviderDesk } from "./sms-provider-desk.ts";

const AUTHORIZATION = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/u;

const answer = (status: number, Code: string, Message: string, more: object = {}): ProviderAnswer => ({
  status,
  body: { Code, Message, RequestId: "F655A8D5-B967-440B-8683-DAD6FF8DE990", ...more },
});

const queryOf = ({ request }: ProviderCall): URLSearchParams =>
  new URLSearchParams((request.url ?? "").split("?")[1] ?? "");

/** Alibaba Cloud SMS: SendSms and QuerySendDetails of 2017-05-25. */
export const ALIYUN_DESK: ProviderDesk = {
  check: ({ request, body }) => {
    const [, id, names = "", given] = AUTHORIZATION.exec(String(request.headers.authorization)) ?? [];
    if (id !== SMS_KEY.id)
      return answer(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    const [path = "/", query = ""] = (request.url ?? "/").split("?");
    const headers = names.split(";").map((name) => `${name}:${String(request.headers[name])}\n`);
    const sorted = query.split("&").toSorted().join("&");
    const hash = sha256(body);
    const canonical = [request.method, path, sorted, headers.join(""), names, hash].join("\n");
    const wanted = hmac(SMS_KEY.secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString("hex");
    if (given === wanted && request.headers["x-acs-content-sha256"] === hash) return null;
    return answer(400, "SignatureDoesNotMatch", "Specified signature does not match our calculation.");
  },
  tell: (call, messages) => {
    if (call.request.headers["x-acs-action"] !== "QuerySendDetails") return null;
    const found = messages.filter(({ number }) => number === queryOf(call).get("PhoneNumber"));
    const SmsSendDetailDTO = found.map(({ id, number, template }) => ({
      OutId: id,
      PhoneNum: number,
      TemplateCode: template,
      SendStatus: 3,
    }));
    return answer(200, "OK", "OK", { TotalCount: found.length, SmsSendDetailDTOs: { SmsSendDetailDTO } });
  },
  read: (call) => {
    const query = queryOf(call);
    return {
      provider: "aliyun",
      number: query.get("PhoneNumbers") ?? "",
      signName: query.get("SignName") ?? "",
      template: query.get("TemplateCode") ?? "",
      params: JSON.parse(query.get("TemplateParam") ?? "{}") as Record<string, string>,
      id: query.get("OutId") ?? "",
    };
  },
  taken: (_, place) =>
    answer(200, "OK", "OK", { BizId: `90061974693649${String(place).padStart(2, "0")}^0` }),
  refused: (_, code, said) => answer(200, code, said),
};
