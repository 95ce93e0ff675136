// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { Generated } from "kysely";

export interface OutreachAttempt {
  org_id: number;
  id: string;
  callback_id: string;
  at: string;
  disposition: string;
  note: Generated<string>;
  again_at: string | null;
  made_by: string | null;
  made_by_name: string;
}

export interface OutreachCallback {
  org_id: number;
  id: string;
  subject_id: string;
  subject_label: string;
  round: number;
  customer_id: string | null;
  due_at: string | null;
  assignee_id: string | null;
  state: string;
  result: string | null;
  created_at: string;
  finished_at: string | null;
}
