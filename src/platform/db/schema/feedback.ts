// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export interface FeedbackAbsence {
  org_id: number;
  id: string;
  user_id: string;
  from_day: string;
  until_day: string;
  deputy_id: string | null;
  created_at: string;
}

export interface FeedbackAlarm {
  org_id: number;
  case_id: string;
  clock: string;
  round: number;
  share: number;
  at: string;
  told: string[];
}

export interface FeedbackAppraisal {
  org_id: number;
  id: string;
  month: string;
  version: number;
  frozen_at: string;
  frozen_by: string | null;
  frozen_by_name: string;
  reason: string;
  figures: Json;
  rules: Json;
}

export interface FeedbackAppraisalCase {
  org_id: number;
  appraisal_id: string;
  place: number;
  figure: string;
  case_id: string;
  unit: string;
  clock: string | null;
  hit: boolean;
  value: number | null;
  department_id: string | null;
  user_id: string | null;
  outlet_id: string | null;
  technician: string | null;
}

export interface FeedbackAssistingDepartment {
  org_id: number;
  case_id: string;
  department_id: string;
}

export interface FeedbackCase {
  org_id: number;
  id: string;
  number: string;
  channel: string;
  received_at: string;
  registered_at: string;
  triaged_at: string | null;
  assigned_at: string | null;
  planned_at: string | null;
  submitted_at: string | null;
  checked_at: string | null;
  closed_at: string | null;
  first_response_at: string | null;
  first_closed_at: string | null;
  first_worked_ms: number | null;
  worked_ms: number | null;
  stage: string;
  stage_before: string | null;
  is_open: Generated<boolean>;
  round: Generated<number>;
  outcome: string | null;
  voice: string;
  priority: string;
  priority_reasons: string[];
  problem_type: string;
  nature: string | null;
  scope: string;
  need: string;
  basis: string;
  difficulty: string;
  deciding_words: Json;
  classified_at: string | null;
  summary: Generated<string>;
  remedy: Generated<string>;
  cause: Generated<string>;
  product: string | null;
  order_number: string | null;
  amount: number | null;
  score: number | null;
  customer_id: string | null;
  service_record_id: string | null;
  response_id: string | null;
  external_platform: string | null;
  external_number: string | null;
  external_due_at: string | null;
  department_id: string | null;
  proposed_department_id: string | null;
  handler_id: string | null;
  registered_by: string | null;
  paused_until: string | null;
  pause_reason: string | null;
  returns: Generated<number>;
  customer_told_at: string | null;
  dissatisfactions: Generated<number>;
  survey_sent_at: string | null;
  merged_into: string | null;
  repeat_of: string | null;
  typical: string | null;
  typical_story: NullableJson;
  due_clock: string | null;
  due_at: string | null;
  due_provisional: Generated<boolean>;
  due_sort: Generated<string>;
  alarm_at: string | null;
  result_score: number | null;
  revision: Generated<number>;
  updated_at: string;
  external_replied_at: string | null;
  external_alarm_at: string | null;
  priority_rank: Generated<number>;
  external_due_version: Generated<number>;
}

export interface FeedbackCheck {
  org_id: number;
  id: string;
  case_id: string;
  round: number;
  passed: boolean;
  form: Json;
  reason: Generated<string>;
  checked_by: string | null;
  checked_by_name: string;
  at: string;
}

export interface FeedbackCheckReminder {
  org_id: number;
  measure_id: string;
  check_on: string;
  kind: string;
  at: string;
  told: string[];
}

export interface FeedbackClockEvent {
  org_id: number;
  case_id: string;
  place: number;
  event: Json;
  recorded_at: string;
}

export interface FeedbackClockRun {
  org_id: number;
  case_id: string;
  round: number;
  clock: string;
  started_at: string;
  due_at: string;
  stopped_at: string | null;
  breached_at: string | null;
  department_id: string | null;
  handler_id: string | null;
  is_cancelled: Generated<boolean>;
}

export interface FeedbackCompensation {
  org_id: number;
  id: string;
  case_id: string;
  kind: string;
  amount: number;
  reason: string;
  state: string;
  proposed_by: string | null;
  proposed_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: Generated<string>;
  paid_at: string | null;
}

export interface FeedbackContact {
  org_id: number;
  case_id: string;
  name: Generated<string>;
  phone: string | null;
  email: string | null;
}

export interface FeedbackEvent {
  org_id: number;
  id: string;
  case_id: string;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  act: string;
  from_stage: string | null;
  to_stage: string;
  round: number;
  reason: Generated<string>;
  overridden: Generated<string[]>;
  override_reason: Generated<string>;
  details: ColumnType<unknown, string | undefined, string>;
}

export interface FeedbackFile {
  org_id: number;
  id: string;
  case_id: string;
  measure_id: string | null;
  message_id: string | null;
  file_id: string;
  added_kind: string;
  added_by: string | null;
  added_by_name: string;
  note: Generated<string>;
  added_at: string;
  removed_at: string | null;
}

export interface FeedbackGuestAct {
  org_id: number;
  id: string;
  card_id: string;
  did: string;
  text: Generated<string>;
  file_ids: Generated<string[]>;
  at: string;
}

export interface FeedbackHandler {
  org_id: number;
  case_id: string;
  round: number;
  user_id: string;
  since: string;
}

export interface FeedbackImport {
  org_id: number;
  id: string;
  file_id: string;
  file_name: string;
  sheets: Json;
  mapping: NullableJson;
  language: string;
  status: string;
  dry_run: Generated<boolean>;
  rows_read: Generated<number>;
  rows_created: Generated<number>;
  rows_repeated: Generated<number>;
  rows_failed: Generated<number>;
  done_through: Generated<number>;
  progress: Generated<number>;
  faults: ColumnType<unknown, string | undefined, string>;
  error_file_id: string | null;
  failure: NullableJson;
  created_by: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface FeedbackLetter {
  org_id: number;
  id: string;
  case_id: string;
  language: string;
  state: string;
  version: number;
  approved_by: string | null;
  approved_by_name: string | null;
  approved_at: string | null;
  sent_on: string | null;
  sent_via: string | null;
  receipt: Generated<string>;
  sent_by_name: string | null;
  void_reason: Generated<string>;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface FeedbackLetterVersion {
  org_id: number;
  letter_id: string;
  version: number;
  content: Json;
  written_by: string | null;
  written_by_name: string;
  written_at: string;
}

export interface FeedbackMailbox {
  org_id: number;
  id: string;
  address: string;
  host: string;
  port: number;
  security: string;
  username: string;
  sealed_password: string;
  folder: string;
  afterwards: string;
  move_to: string | null;
  department_id: string | null;
  reply_name: string;
  is_on: boolean;
  read_since: string;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
  uid_validity: string | null;
  last_uid: Generated<number>;
  last_read_at: string | null;
  last_error: string | null;
  last_said: string | null;
  failures: Generated<number>;
  failing_since: string | null;
  next_read_at: string | null;
  told_at: string | null;
}

export interface FeedbackMeasure {
  org_id: number;
  id: string;
  case_id: string;
  round: number;
  term: string;
  kind: string;
  text: string;
  owner_id: string | null;
  due_on: string | null;
  resources: Generated<string>;
  cost: number | null;
  done_at: string | null;
  done_by: string | null;
  result: Generated<string>;
  check_on: string | null;
  checked_at: string | null;
  checked_by: string | null;
  is_effective: boolean | null;
  revision: Generated<number>;
  created_at: string;
  removed_at: string | null;
  done_by_name: Generated<string>;
}

export interface FeedbackMessage {
  org_id: number;
  id: string;
  case_id: string;
  round: number;
  kind: string;
  channel: string;
  subject: Generated<string>;
  text: string;
  html: string | null;
  tells_result: Generated<boolean>;
  author_kind: string;
  author_id: string | null;
  author_name: string;
  mentions: Generated<string[]>;
  at: string;
  recorded_at: string;
}

export interface FeedbackNumber {
  org_id: number;
  day: string;
  channel: string;
  taken: number;
}

export interface FeedbackPolicy {
  org_id: number;
  id: string;
  name: string;
  priority: string | null;
  problem_type: string | null;
  limits: Json;
  caps: NullableJson;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
}

export interface FeedbackPresence {
  org_id: number;
  case_id: string;
  user_id: string;
  since: string;
  seen_at: string;
  writing: string | null;
}

export interface FeedbackQualifiedHandler {
  org_id: number;
  user_id: string;
}

export interface FeedbackReceivedMail {
  org_id: number;
  message_key: string;
  sender: string;
  mailbox_id: string;
  case_id: string | null;
  kind: string;
  reason: string | null;
  received_at: string;
  acknowledged_at: string | null;
}

export interface FeedbackResponsibility {
  org_id: number;
  case_id: string;
  state: string;
  kind: string;
  reason: string;
  decided_by: string | null;
  decided_by_name: string;
  decided_at: string;
  deciders: string[];
  appeal_until: string | null;
  appeal_provisional: Generated<boolean>;
  ruling: string | null;
  ruling_reason: Generated<string>;
  ruled_by_name: string | null;
  ruled_at: string | null;
  revision: Generated<number>;
}

export interface FeedbackResponsibilityAppeal {
  org_id: number;
  id: string;
  case_id: string;
  department_id: string;
  user_id: string | null;
  reason: string;
  file_ids: Generated<string[]>;
  made_by: string;
  made_by_name: string;
  made_at: string;
  ruling: string | null;
  retracted_at: string | null;
  retracted_by_name: string | null;
}

export interface FeedbackResponsibilityShare {
  org_id: number;
  case_id: string;
  place: number;
  department_id: string;
  user_id: string | null;
  percent: number;
}

export interface FeedbackSending {
  org_id: number;
  delivery_id: string;
  case_id: string;
  round: number;
  kind: string;
  channel: string;
  message_id: string | null;
  stops: string | null;
  state: string;
  asked_by: string | null;
  asked_by_name: string;
  asked_at: string;
  ended_at: string | null;
}

export interface FeedbackSentMail {
  org_id: number;
  delivery_id: string;
  case_id: string;
  recipient: string;
  sent_at: string;
}

export interface FeedbackSetting {
  org_id: number;
  may_override: boolean;
  low_score: number;
  compensation_limits: Json;
  revision: number;
  updated_at: string;
  appeal_days: Generated<number>;
}

export interface FeedbackShortLink {
  org_id: number;
  code: string;
  case_id: string;
  created_at: string;
}

export interface FeedbackSnippet {
  org_id: number;
  id: string;
  name: string;
  text: string;
  problem_type: string | null;
  created_at: string;
  updated_at: string;
  revision: Generated<number>;
}

export interface FeedbackSource {
  org_id: number;
  source: string;
  source_id: string;
  case_id: string;
}

export interface FeedbackTaskCard {
  org_id: number;
  id: string;
  case_id: string;
  round: number;
  kind: string;
  measure_id: string | null;
  guest_name: string;
  guest_company: Generated<string>;
  guest_phone: string | null;
  guest_email: string | null;
  words: Generated<string>;
  shows_words: boolean;
  shows_contact: boolean;
  created_by: string | null;
  created_by_name: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  revoked_by: string | null;
  opened_at: string | null;
  accepted_at: string | null;
  declined_at: string | null;
  decline_reason: Generated<string>;
  planned_at: string | null;
  plan: Generated<string>;
  promised_on: string | null;
  done_at: string | null;
  result: Generated<string>;
  passed: boolean | null;
}

export interface FeedbackView {
  org_id: number;
  id: string;
  owner_id: string | null;
  name: string;
  filter: Json;
  created_at: string;
}

export interface FeedbackVoice {
  org_id: number;
  case_id: string;
  subject: Generated<string>;
  verbatim: string;
}

export interface FeedbackWatcher {
  org_id: number;
  case_id: string;
  user_id: string;
  since: string;
}

export interface FeedbackWebForm {
  org_id: number;
  id: string;
  is_open: boolean;
  intro: Json;
  service_contact: Json;
  products: string[];
  reply_hours: number;
  on_duty: boolean;
  revision: Generated<number>;
  updated_by: string | null;
  updated_at: string;
}

export interface FeedbackWebhook {
  org_id: number;
  id: string;
  name: string;
  channel: string;
  proof: string;
  sealed_secret: string | null;
  address_id: string;
  mapping: Json;
  is_on: boolean;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
  sealed_aes_key: string | null;
  receiver: Generated<string>;
}

export interface FeedbackWebhookDelivery {
  org_id: number;
  id: string;
  webhook_id: string;
  at: string;
  status: number;
  code: string | null;
  accepted: number;
  repeated: number;
  refused: number;
  took_ms: number;
}

export interface FeedbackWebhookRefusal {
  org_id: number;
  id: string;
  webhook_id: string;
  at: string;
  place: number | null;
  body: string;
  digest: string;
  code: string;
  details: Json;
  settled_at: string | null;
  settled_by: string | null;
  case_id: string | null;
}

export interface FeedbackWebhookSignature {
  org_id: number;
  webhook_id: string;
  digest: string;
  at: string;
}
