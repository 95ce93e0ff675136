/** Numbers that can get an SMS with a template for mainland China: its mobile ones, in E.164. */
const MOBILE = /^\+861[3-9]\d{9}$/u;

/** True for a mobile number of mainland China; landlines, service numbers and foreign ones are none. */
export function isMobileNumber(number: string): boolean {
  return MOBILE.test(number);
}
