import { hmac, sha256, SMS_APP_ID, SMS_KEY } from "./sms-provider-account.ts";
import type { ProviderAnswer, ProviderCall, ProviderDesk, ReceivedSms } from "./sms-provider-desk.ts";

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/sms\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/u;

interface Asked {
  readonly PhoneNumberSet: readonly string[];
  readonly SmsSdkAppId: string;
  readonly SignName: string;
  readonly TemplateId: string;
  readonly TemplateParamSet: readonly string[];
  readonly SessionContext: string;
}

const answer = (response: object): ProviderAnswer => ({
  status: 200,
  body: { Response: { ...response, RequestId: "a0aabda6-cf91-4f3e-a81f-9198114a2279" } },
});
const refusal = (Code: string, Message: string): ProviderAnswer => answer({ Error: { Code, Message } });
const askedOf = ({ body }: ProviderCall): Asked => JSON.parse(body.toString("utf8")) as Asked;

const status = (message: ReceivedSms, Code: string, Message: string, SerialNo: string): ProviderAnswer =>
  answer({
    SendStatusSet: [
      {
        SerialNo,
        PhoneNumber: message.number,
        Fee: 1,
        SessionContext: message.id,
        Code,
        Message,
        IsoCode: "CN",
      },
    ],
  });

/** Tencent Cloud SMS: SendSms of 2021-01-11. */
export const TENCENT_DESK: ProviderDesk = {
  check: (call) => {
    const { headers } = call.request;
    const [, id, date = "", names = "", given] = AUTHORIZATION.exec(String(headers.authorization)) ?? [];
    if (id !== SMS_KEY.id) return refusal("AuthFailure.SecretIdNotFound", "The SecretId is not found.");
    const lines = names.split(";").map((name) => `${name}:${String(headers[name]).toLowerCase()}\n`);
    const canonical = ["POST", "/", "", lines.join(""), names, sha256(call.body)].join("\n");
    const time = String(headers["x-tc-timestamp"]);
    const toSign = ["TC3-HMAC-SHA256", time, `${date}/sms/tc3_request`, sha256(canonical)].join("\n");
    const key = hmac(hmac(hmac(`TC3${SMS_KEY.secret}`, date), "sms"), "tc3_request");
    if (hmac(key, toSign).toString("hex") !== given)
      return refusal("AuthFailure.SignatureFailure", "The provided credentials could not be validated.");
    const isKnown = headers["x-tc-version"] === "2021-01-11" && askedOf(call).SmsSdkAppId === SMS_APP_ID;
    if (isKnown) return null;
    return refusal("UnauthorizedOperation.SmsSdkAppIdVerifyFail", "Verification of SdkAppId failed.");
  },
  tell: () => null,
  read: (call) => {
    const { PhoneNumberSet, SignName, TemplateId, TemplateParamSet, SessionContext } = askedOf(call);
    return {
      provider: "tencent",
      number: PhoneNumberSet[0] ?? "",
      signName: SignName,
      template: TemplateId,
      params: Object.fromEntries(TemplateParamSet.map((value, place) => [String(place + 1), value])),
      id: SessionContext,
    };
  },
  taken: (message, place) => status(message, "Ok", "send success", `5000:10457106691570536578494${place}`),
  refused: (message, code, said) => status(message, code, said, ""),
};
