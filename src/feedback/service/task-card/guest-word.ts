import type { GuestAct } from "../../domain/task-card/card-state.ts";
import type { CheckForm } from "../../domain/work/check-form.ts";
import type { CameFile } from "../work/take-case-file.ts";

/** A file of a guest; of a check it may belong to one of the measures. */
export interface GuestFile extends CameFile {
  readonly measureId: string | null;
}

/** What a guest sends by the page of a card. */
export interface GuestWord {
  readonly did: GuestAct;
  /** Reason, plan, progress, or result; "" where nothing was written. */
  readonly text: string;
  /** Of a plan: the day promised, `YYYY-MM-DD`. */
  readonly promisedOn: string | null;
  /** Of a check. */
  readonly form: CheckForm | null;
  readonly files: readonly GuestFile[];
  /** Drawn with the page; the same again is the same act. */
  readonly id: string;
}
