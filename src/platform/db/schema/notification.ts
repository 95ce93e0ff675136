// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export interface NotificationDelivery {
  org_id: number;
  id: string;
  channel: string;
  template: string;
  language: string;
  user_id: string | null;
  address: string;
  subject: string;
  body: string;
  confidential: boolean;
  status: string;
  attempts: Generated<number>;
  error_code: string | null;
  last_error: string | null;
  provider_id: string | null;
  created_at: string;
  next_attempt_at: string | null;
  sent_at: string | null;
  unsubscribe: string | null;
  thread: NullableJson;
  reports: Generated<boolean>;
  delivered_at: string | null;
}

export interface NotificationNotice {
  org_id: number;
  id: string;
  user_id: string;
  template: string;
  data: Json;
  link: string | null;
  created_at: string;
  read_at: string | null;
}

export interface NotificationSmsCount {
  org_id: number;
  day: string;
  number: string;
  sent: number;
}

export interface NotificationSmsEarlyReport {
  org_id: number;
  message_id: string;
  is_delivered: boolean;
  said: string;
  reported_at: string;
  received_at: string;
}

export interface NotificationSmsRefusal {
  org_id: number;
  id: string;
  number: string;
  word: string;
  at: string;
}

export interface NotificationSmsReply {
  org_id: number;
  id: string;
  message_key: string;
  number: string;
  text: string;
  is_refusal: boolean;
  said_at: string;
  received_at: string;
  settled_at: string | null;
}

export interface NotificationSmsSetting {
  org_id: number;
  provider: string;
  access_key_id: string;
  sealed_secret: string;
  sign_name: string;
  app_id: string;
  region: string;
  daily_limit: number;
  number_limit: number;
  is_on: boolean;
  revision: Generated<number>;
  updated_at: string;
  fault_code: string | null;
  fault_said: string | null;
  fault_at: string | null;
  callback_id: Generated<string>;
  heard_at: string | null;
  unknown_reports: Generated<number>;
}

export interface NotificationSmsTemplate {
  org_id: number;
  purpose: string;
  code: string;
  wording: string | null;
  names: Json;
  is_on: boolean;
  updated_at: string;
}

export interface NotificationTemplate {
  org_id: number;
  code: string;
  channel: string;
  language: string;
  subject: string;
  body: string;
  updated_by: string | null;
  updated_at: string;
}
