// Made by tools/generate-schema.ts from db/migrations; do not edit.
import type { ColumnType } from "kysely";

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;

export interface PlatformConsumedEvent {
  org_id: number;
  consumer: string;
  event_id: string;
  consumed_at: string;
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
