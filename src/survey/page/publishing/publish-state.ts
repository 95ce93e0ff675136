import type { SurveyStatus } from "../../domain/survey-status.ts";

interface Publishable {
  readonly status: SurveyStatus;
  readonly version: number | null;
  readonly hasUnpublishedChanges: boolean;
  readonly faults: readonly unknown[];
}

/**
 * Whether the design can be published, as the server will decide: `archived`, `faulty` and `unchanged` cannot; `reopens`
 * is closed now and takes answers again; `first` has no version yet.
 */
export type PublishState = "archived" | "faulty" | "unchanged" | "first" | "reopens" | "next";

export function publishState({ status, version, hasUnpublishedChanges, faults }: Publishable): PublishState {
  if (status === "archived") return "archived";
  if (version !== null && status === "published" && !hasUnpublishedChanges) return "unchanged";
  if (faults.length > 0) return "faulty";
  if (version === null) return "first";
  return status === "closed" ? "reopens" : "next";
}

export const mayBePublished = (state: PublishState): boolean =>
  state === "first" || state === "reopens" || state === "next";
