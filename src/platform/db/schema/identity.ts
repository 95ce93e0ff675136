// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export interface IdentityApiKey {
  org_id: number;
  id: string;
  name: string;
  role: string;
  prefix: string;
  created_by: string | null;
  created_by_name: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface IdentityAuditEntry {
  org_id: number;
  id: string;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  record_type: string;
  record_id: string;
  record_label: string;
  details: Json;
  request_id: string | null;
  address: string | null;
}

export interface IdentityCalendar {
  org_id: number;
  id: string;
  name: string;
  time_zone: string;
  weekly_hours: Json;
  statutory_holidays: boolean;
  is_default: boolean;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface IdentityCalendarOverride {
  org_id: number;
  calendar_id: string;
  day: string;
  kind: string;
  hours: NullableJson;
  label: Generated<string>;
  source: string;
  updated_at: string;
}

export interface IdentityDepartment {
  org_id: number;
  id: string;
  name: string;
  parent_id: string | null;
  calendar_id: string | null;
  revision: Generated<number>;
  closed_at: string | null;
  created_at: string;
  kind: Generated<string>;
}

export interface IdentityInvitation {
  org_id: number;
  id: string;
  email: string;
  name: string;
  roles: string[];
  department_id: string | null;
  invited_by: string | null;
  invited_by_name: string;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
  accepted_by: string | null;
  revoked_at: string | null;
}

export interface IdentityUser {
  org_id: number;
  id: string;
  login_id: string | null;
  name: string;
  email: string;
  phone: string | null;
  roles: string[];
  department_id: string | null;
  language: string;
  may_see_contacts: Generated<boolean>;
  revision: Generated<number>;
  created_at: string;
  removed_at: string | null;
}
