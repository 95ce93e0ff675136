// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export interface SurveyBranding {
  org_id: number;
  colour: string | null;
  logo_file: string | null;
  revision: Generated<number>;
  updated_by: string | null;
  updated_at: string;
}

export interface SurveyContact {
  org_id: number;
  id: string;
  customer_id: string;
  survey_id: string;
  channel: string;
  kind: string;
  exempt: Generated<boolean>;
  mailing_id: string | null;
  delivery_id: string | null;
  at: string;
}

export interface SurveyContactPolicy {
  org_id: number;
  cap_days: number;
  updated_by: string | null;
  updated_at: string;
}

export interface SurveyCorrectedWords {
  org_id: number;
  response_id: string;
  question: string;
  part: string;
  number: number;
  kind: string;
  text: string | null;
}

export interface SurveyLink {
  org_id: number;
  id: string;
  survey_id: string;
  kind: string;
  channel: string;
  label: string;
  fields: Json;
  customer_id: string | null;
  expires_at: string | null;
  revoked_at: string | null;
  created_by: string | null;
  created_at: string;
}

export interface SurveyLinkUse {
  org_id: number;
  link_id: string;
  response_id: string;
  used_at: string;
}

export interface SurveyMailing {
  org_id: number;
  id: string;
  survey_id: string;
  name: string;
  status: string;
  audience: Json;
  language: string;
  wording: Json;
  valid_days: number;
  reminders: Json;
  repeats: boolean;
  revision: Generated<number>;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  started_by: string | null;
  started_at: string | null;
  next_step_at: string | null;
  ended_at: string | null;
}

export interface SurveyMailingRecipient {
  org_id: number;
  mailing_id: string;
  customer_id: string;
  status: string;
  refusal: string | null;
  refusal_title: string | null;
  refusal_at: string | null;
  link_id: string | null;
  delivery_id: string | null;
  invited_at: string | null;
  last_mail_at: string | null;
  reminded: Generated<number>;
  next_at: string | null;
  answered_at: string | null;
}

export interface SurveyQuotaCount {
  org_id: number;
  survey_id: string;
  quota: string;
  cell: string;
  taken: number;
}

export interface SurveyResponse {
  org_id: number;
  id: string;
  survey_id: string;
  version: number;
  link_id: string | null;
  customer_id: string | null;
  channel: string;
  mode: string;
  language: string;
  answers: Json;
  fields: Json;
  scores: (number | null)[];
  seconds: number | null;
  answered_at: string;
}

export interface SurveyResponseCheck {
  org_id: number;
  response_id: string;
  survey_id: string;
  fingerprint: number;
  flags: string[];
  exclusion: string | null;
  decision: string | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_at: string | null;
  checked_at: string;
}

export interface SurveyResponseCorrection {
  org_id: number;
  response_id: string;
  number: number;
  before: Json;
  after: Json;
  reason: string;
  corrected_by: string | null;
  corrected_at: string;
}

export interface SurveyResponseEntry {
  org_id: number;
  response_id: string;
  survey_id: string;
  label: string;
  note: string;
  import_id: string | null;
  entered_by: string | null;
  entered_at: string;
}

export interface SurveyResponseImport {
  org_id: number;
  id: string;
  survey_id: string;
  file_id: string;
  file_name: string;
  sheets: Json;
  mapping: NullableJson;
  status: string;
  counts: NullableJson;
  faults: ColumnType<unknown, string | undefined, string>;
  error_file_id: string | null;
  created_by: string | null;
  created_at: string;
  finished_at: string | null;
}

export interface SurveySurvey {
  org_id: number;
  id: string;
  title: string;
  title_en: string | null;
  status: string;
  definition: Json;
  template: string | null;
  revision: Generated<number>;
  version: number | null;
  published_revision: number | null;
  created_by: string | null;
  created_at: string;
  updated_by: string | null;
  updated_at: string;
  published_at: string | null;
  closed_at: string | null;
  archived_at: string | null;
}

export interface SurveyUpload {
  org_id: number;
  file_id: string;
  response_id: string;
  survey_id: string;
  question: string;
  part: string;
  created_at: string;
}

export interface SurveyVerbatim {
  org_id: number;
  response_id: string;
  question: string;
  part: string;
  kind: string;
  text: string;
}

export interface SurveyVersion {
  org_id: number;
  survey_id: string;
  number: number;
  definition: Json;
  measures: Json;
  revision: number;
  note: string;
  published_by: string | null;
  published_at: string;
}
