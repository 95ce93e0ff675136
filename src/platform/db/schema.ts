// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export interface ConsumedEvent {
  org_id: number;
  consumer: string;
  event_id: string;
  consumed_at: string;
}

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

export interface PlatformDeadLetter {
  org_id: number;
  id: string;
  job: string;
  data: Json;
  error: string;
  attempts: number;
  requested_at: string;
  failed_at: string;
}

export interface PlatformFile {
  org_id: number;
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  storage_key: string;
  purpose: string;
  created_by: string | null;
  created_at: string;
}

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

export interface Schema {
  consumed_event: ConsumedEvent;
  customer_attribute: CustomerAttribute;
  customer_consent: CustomerConsent;
  customer_contact: CustomerContact;
  customer_contact_point: CustomerContactPoint;
  customer_customer: CustomerCustomer;
  customer_distinct_pair: CustomerDistinctPair;
  customer_do_not_contact: CustomerDoNotContact;
  customer_import: CustomerImport;
  customer_import_change: CustomerImportChange;
  customer_merge: CustomerMerge;
  customer_segment: CustomerSegment;
  customer_service_record: CustomerServiceRecord;
  identity_api_key: IdentityApiKey;
  identity_audit_entry: IdentityAuditEntry;
  identity_calendar: IdentityCalendar;
  identity_calendar_override: IdentityCalendarOverride;
  identity_department: IdentityDepartment;
  identity_invitation: IdentityInvitation;
  identity_user: IdentityUser;
  notification_delivery: NotificationDelivery;
  notification_notice: NotificationNotice;
  notification_template: NotificationTemplate;
  platform_dead_letter: PlatformDeadLetter;
  platform_file: PlatformFile;
  "system.api_key_directory": SystemApiKeyDirectory;
  "system.auth_account": SystemAuthAccount;
  "system.auth_session": SystemAuthSession;
  "system.auth_user": SystemAuthUser;
  "system.auth_verification": SystemAuthVerification;
  "system.idempotency_key": SystemIdempotencyKey;
  "system.invitation_directory": SystemInvitationDirectory;
  "system.job_request": SystemJobRequest;
  "system.login_directory": SystemLoginDirectory;
  "system.organization": SystemOrganization;
  "system.outbox": SystemOutbox;
  "system.rate_limit": SystemRateLimit;
  "system.setting": SystemSetting;
}
