// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;

export interface LanguageLabelCount {
  org_id: number;
  feature: string;
  task: string;
  label: string;
  n: number;
}

export interface LanguageLabelTotal {
  org_id: number;
  task: string;
  label: string;
  subjects: number;
  features: number;
}

export interface LanguageLearning {
  org_id: number;
  lessons: number;
  vocabulary: number;
}

export interface LanguageLesson {
  org_id: number;
  subject_id: string;
  labels: Json;
  features: string[];
  taught_at: string;
}
