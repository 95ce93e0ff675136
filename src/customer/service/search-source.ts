import type { Work } from "../../identity/service/work.ts";

/** One finding of the global search. */
export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

/** What a module adds to the global search; `app/` hands the sources to the search route. */
export interface SearchSource {
  readonly kind: string;
  /** The best `limit` findings the actor may see, none where the actor may see nothing of this kind. */
  search(work: Work, text: string, limit: number): Promise<readonly SearchHit[]>;
}
