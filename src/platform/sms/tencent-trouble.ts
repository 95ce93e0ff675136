import type { SmsTrouble } from "./sms-gateway.ts";

/** Error codes of SendSms (cloud.tencent.com/document/product/382/55981) and those of every API. */
const BY_CODE: Readonly<Record<string, SmsTrouble>> = {
  "FailedOperation.PhoneNumberInBlacklist": "sms-number-blocked",
  "FailedOperation.InsufficientBalanceInSmsPackage": "sms-unpaid",
  "FailedOperation.SignatureIncorrectOrUnapproved": "sms-template-refused",
  "FailedOperation.TemplateIncorrectOrUnapproved": "sms-template-refused",
  "FailedOperation.TemplateUnapprovedOrNotExist": "sms-template-refused",
  "FailedOperation.TemplateParamSetNotMatchApprovedTemplate": "sms-template-refused",
  "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter": "sms-template-refused",
  "InvalidParameterValue.TemplateParameterLengthLimit": "sms-template-refused",
  "InvalidParameterValue.TemplateParameterFormatError": "sms-template-refused",
  "FailedOperation.MarketingSendTimeConstraint": "sms-put-off",
  "InvalidParameterValue.IncorrectPhoneNumber": "sms-number-invalid",
  "InvalidParameterValue.SdkAppIdNotExist": "sms-credentials",
  "InternalError.RequestTimeException": "sms-credentials",
  "InternalError.SigFieldMissing": "sms-credentials",
  "InternalError.SigVerificationFail": "sms-credentials",
  "InternalError.RestApiInterfaceNotExist": "sms-refused",
  "UnauthorizedOperation.ServiceSuspendDueToArrears": "sms-unpaid",
  "LimitExceeded.AppCountryOrRegionInBlacklist": "sms-number-invalid",
  RequestLimitExceeded: "sms-put-off",
  ResourceUnavailable: "sms-put-off",
};

const BY_PREFIX: readonly (readonly [prefix: string, trouble: SmsTrouble])[] = [
  ["LimitExceeded.PhoneNumber", "sms-number-limit"],
  ["LimitExceeded.Delivery", "sms-number-limit"],
  ["LimitExceeded", "sms-unpaid"],
  ["UnsupportedOperation", "sms-number-invalid"],
  ["UnauthorizedOperation", "sms-credentials"],
  ["AuthFailure", "sms-credentials"],
  ["IpInBlacklist", "sms-credentials"],
  ["IpNotInWhitelist", "sms-credentials"],
  // It may have been handed on before it failed.
  ["InternalError", "sms-uncertain"],
];

/** What a code of Tencent Cloud means for the message; an unknown one refuses it. */
export function tencentTrouble(code: string): SmsTrouble {
  return BY_CODE[code] ?? BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? "sms-refused";
}
