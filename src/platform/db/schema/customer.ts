// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export interface CustomerAttribute {
  org_id: number;
  id: string;
  code: string;
  label: string;
  type: string;
  choices: ColumnType<unknown, string | undefined, string>;
  position: number;
  retired_at: string | null;
  created_at: string;
}

export interface CustomerConsent {
  org_id: number;
  id: string;
  customer_id: string;
  purpose: string;
  granted: boolean;
  source: string;
  reason: Generated<string>;
  recorded_by: string | null;
  at: string;
}

export interface CustomerContact {
  org_id: number;
  id: string;
  customer_id: string;
  name: string;
  title: Generated<string>;
  is_primary: boolean;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface CustomerContactPoint {
  org_id: number;
  id: string;
  contact_id: string;
  kind: string;
  value: string;
  extension: Generated<string>;
  valid: boolean;
  position: number;
}

export interface CustomerCustomer {
  org_id: number;
  id: string;
  external_id: string | null;
  kind: string;
  name: string;
  tier: string;
  region: string | null;
  industry: string | null;
  registered_on: string | null;
  cooperation_since: string | null;
  channel_preference: string | null;
  account_manager_id: string | null;
  tags: Generated<string[]>;
  attributes: ColumnType<unknown, string | undefined, string>;
  note: Generated<string>;
  search_text: Generated<string>;
  name_key: Generated<string>;
  merged_into: string | null;
  import_id: string | null;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface CustomerDistinctPair {
  org_id: number;
  first_id: string;
  second_id: string;
  said_by: string | null;
  said_at: string;
}

export interface CustomerDoNotContact {
  org_id: number;
  id: string;
  customer_id: string;
  channel: string;
  reason: string;
  since: string;
  until: string | null;
  recorded_by: string | null;
  recorded_at: string;
  lifted_at: string | null;
  lifted_by: string | null;
  lifted_reason: string | null;
}

export interface CustomerImport {
  org_id: number;
  id: string;
  subject: string;
  file_id: string;
  file_name: string;
  sheets: Json;
  mapping: NullableJson;
  language: string;
  status: string;
  dry_run: Generated<boolean>;
  rows_total: number | null;
  rows_read: Generated<number>;
  rows_created: Generated<number>;
  rows_updated: Generated<number>;
  rows_unchanged: Generated<number>;
  rows_failed: Generated<number>;
  progress: Generated<number>;
  faults: ColumnType<unknown, string | undefined, string>;
  error_file_id: string | null;
  failure: NullableJson;
  reversal: NullableJson;
  applied_at: string | null;
  created_by: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface CustomerImportChange {
  org_id: number;
  import_id: string;
  record_id: string;
  record_type: string;
  before: NullableJson;
}

export interface CustomerMerge {
  org_id: number;
  id: string;
  survivor_id: string;
  merged_id: string;
  moved: Json;
  merged_by: string | null;
  merged_at: string;
  undone_by: string | null;
  undone_at: string | null;
}

export interface CustomerSegment {
  org_id: number;
  id: string;
  name: string;
  conditions: Json;
  created_by: string | null;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface CustomerServiceRecord {
  org_id: number;
  id: string;
  external_id: string | null;
  customer_id: string;
  kind: string;
  product: string | null;
  order_number: string | null;
  staff_name: string | null;
  staff_id: string | null;
  department_id: string | null;
  channel: string | null;
  served_on: string;
  requested_at: string | null;
  first_response_at: string | null;
  resolved_at: string | null;
  amount: number | null;
  note: Generated<string>;
  import_id: string | null;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
}
