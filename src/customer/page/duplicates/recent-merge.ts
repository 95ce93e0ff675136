/** A merge made since the page was opened. */
export interface RecentMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly survivor: string;
  readonly merged: string;
}
