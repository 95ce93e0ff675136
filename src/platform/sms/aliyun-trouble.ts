import type { SmsTrouble } from "./sms-gateway.ts";

/** Error codes of SendSms (help.aliyun.com/zh/sms/developer-reference/api-error-codes) and those of every API. */
const BY_CODE: Readonly<Record<string, SmsTrouble>> = {
  "isv.MOBILE_NUMBER_ILLEGAL": "sms-number-invalid",
  "isv.DOMESTIC_NUMBER_NOT_SUPPORTED": "sms-number-invalid",
  "isv.BUSINESS_LIMIT_CONTROL": "sms-number-limit",
  "isv.SMS_TEMPLATE_ILLEGAL": "sms-template-refused",
  "isv.SMS_SIGNATURE_ILLEGAL": "sms-template-refused",
  "isv.SMS_SIGNATURE_SCENE_ILLEGAL": "sms-template-refused",
  "isv.SIGN_NAME_ILLEGAL": "sms-template-refused",
  "isv.TEMPLATE_MISSING_PARAMETERS": "sms-template-refused",
  "isv.TEMPLATE_PARAMS_ILLEGAL": "sms-template-refused",
  "isv.PARAM_NOT_SUPPORT_URL": "sms-template-refused",
  "isv.AMOUNT_NOT_ENOUGH": "sms-unpaid",
  "isv.OUT_OF_SERVICE": "sms-unpaid",
  "isv.DAY_LIMIT_CONTROL": "sms-unpaid",
  "isv.MONTH_LIMIT_CONTROL": "sms-unpaid",
  "isv.PRODUCT_UN_SUBSCRIPT": "sms-unpaid",
  "isv.PRODUCT_UNSUBSCRIBE": "sms-unpaid",
  "isv.ACCOUNT_NOT_EXISTS": "sms-credentials",
  "isv.ACCOUNT_ABNORMAL": "sms-credentials",
  "isv.DENY_IP_RANGE": "sms-credentials",
  "isp.RAM_PERMISSION_DENY": "sms-credentials",
  "isv.RAM_PERMISSION_DENY": "sms-credentials",
  NoPermission: "sms-credentials",
  SignatureDoesNotMatch: "sms-credentials",
  IncompleteSignature: "sms-credentials",
  "InvalidTimeStamp.Expired": "sms-credentials",
  "isp.SYSTEM_ERROR": "sms-put-off",
  "isv.SYSTEM_ERROR": "sms-put-off",
  SignatureNonceUsed: "sms-put-off",
  ServiceUnavailable: "sms-put-off",
};

const BY_PREFIX: readonly (readonly [prefix: string, trouble: SmsTrouble])[] = [
  ["InvalidAccessKeyId", "sms-credentials"],
  ["Forbidden", "sms-credentials"],
  ["Throttling", "sms-put-off"],
  ["InternalError", "sms-uncertain"],
  ["isp.", "sms-put-off"],
];

/** What a code of Alibaba Cloud means for the message; an unknown one refuses it. */
export function aliyunTrouble(code: string): SmsTrouble {
  if (/BLACK_?LIST/iu.test(code)) return "sms-number-blocked";
  return BY_CODE[code] ?? BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? "sms-refused";
}
