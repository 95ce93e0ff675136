/** What a customer has filled in so far, kept on their device. */
export interface Draft {
  readonly fields: readonly (readonly [string, string])[];
  /** Names the response, so that sending twice stores once. */
  readonly ticket: string;
  readonly step: number;
  /** Sent, but not answered yet. */
  readonly sending: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Shorter than the ticket holds. */
const KEPT_MS = 6 * 86_400_000;

/** Drafts of one link and version; a browser that keeps nothing loses nothing but this. */
export function draftStore(key: string) {
  return {
    read(now: number): Draft | null {
      try {
        const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
        return draft !== null && now - draft.at < KEPT_MS ? draft : null;
      } catch {
        return null;
      }
    },
    write(draft: Draft): void {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Private windows and full devices: the page goes on without a draft.
      }
    },
    forget(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}
