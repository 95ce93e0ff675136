// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export interface SystemApiKeyDirectory {
  key_hash: string;
  org_id: number;
  key_id: string;
}

export interface SystemAuthAccount {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  id_token: string | null;
  password: string | null;
  created_at: string;
  updated_at: string;
}

export interface SystemAuthSession {
  id: string;
  user_id: string;
  token: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
  org_id: number | null;
}

export interface SystemAuthUser {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  created_at: string;
  updated_at: string;
}

export interface SystemAuthVerification {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

export interface SystemIdempotencyKey {
  org_id: number;
  key: string;
  request_hash: string;
  status: number | null;
  answer: NullableJson;
  created_at: string;
}

export interface SystemInvitationDirectory {
  token_hash: string;
  org_id: number;
  invitation_id: string;
}

export interface SystemJobRequest {
  id: string;
  job: string;
  data: Json;
  start_after: string | null;
  singleton_key: string | null;
  requested_at: string;
}

export interface SystemLoginDirectory {
  login_id: string;
  org_id: number;
  user_id: string;
  entered_at: string | null;
}

export interface SystemOrganization {
  id: GeneratedAlways<number>;
  name: string;
  time_zone: string;
  language: string;
  sample: Generated<boolean>;
  created_at: string;
}

export interface SystemOutbox {
  id: string;
  org_id: number;
  type: string;
  payload: Json;
  occurred_at: string;
}

export interface SystemRateLimit {
  key: string;
  hits: number;
  resets_at: string;
}

export interface SystemSetting {
  name: string;
  value: Json;
}
