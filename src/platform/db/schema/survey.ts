// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;

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
