import { openSealedText, sealText, type SealName } from "../../../platform/seal/sealed-text.ts";
import { aliyunGateway } from "../../../platform/sms/aliyun-gateway.ts";
import type { SmsGateway } from "../../../platform/sms/sms-gateway.ts";
import { tencentGateway } from "../../../platform/sms/tencent-gateway.ts";
import type { SmsSettingRow } from "../../store/sms/sms-settings.ts";

/** What reaches providers. */
export interface SmsGatewayDeps {
  /** Seals the keys of accounts. */
  readonly secret: string;
  /** ISO instant of now. */
  readonly clock: () => string;
  /** Stands in for the provider's own address: a gateway within the house, or a test. */
  readonly endpoint?: string | undefined;
  /** Milliseconds until an answer is given up. */
  readonly patience?: number | undefined;
}

/** The key of an account as text that only this installation can read again. */
export function sealSmsKey(secret: string, orgId: number, key: string): string {
  return sealText(secret, key, nameOf(orgId));
}

/** The way to the provider of an account; null: its key was sealed with another secret. */
export function openSmsGateway(deps: SmsGatewayDeps, row: SmsSettingRow): SmsGateway | null {
  const secret = openSealedText(deps.secret, row.sealed_secret, nameOf(row.org_id));
  if (secret === null) return null;
  const { endpoint, patience, clock } = deps;
  const account = {
    key: { id: row.access_key_id, secret },
    signName: row.sign_name,
    endpoint: endpoint?.replace(/\/+$/u, ""),
    patience,
    clock,
  };
  return row.provider === "tencent"
    ? tencentGateway({ ...account, appId: row.app_id, region: row.region })
    : aliyunGateway(account);
}

function nameOf(orgId: number): SealName {
  return { use: "sms key", owner: String(orgId) };
}
