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
