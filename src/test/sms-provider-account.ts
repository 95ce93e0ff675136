import { createHash, createHmac } from "node:crypto";

/** The account that the providers under test know. */
export const SMS_KEY = { id: "LTAI-test-key", secret: "test-key-secret" };
export const SMS_APP_ID = "1400006666";
export const SMS_SIGN_NAME = "明川家电";

export const sha256 = (data: Buffer | string): string => createHash("sha256").update(data).digest("hex");
export const hmac = (key: Buffer | string, data: string): Buffer =>
  createHmac("sha256", key).update(data).digest();
