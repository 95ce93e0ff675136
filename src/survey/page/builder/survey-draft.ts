import { same } from "../../domain/compare-versions/same.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { beginHistory, record, redo, undo, type EditHistory } from "../../domain/editing/edit-history.ts";
import type { KeptDraft, KeptDraftStore } from "./kept-draft.ts";

/** What the draft needs to know of a survey on the server. */
export interface StoredSurvey {
  readonly definition: SurveyDefinition;
  readonly revision: number;
}

/** `waiting`: changed a moment ago; `refused`: the server takes it as little next time, until it is changed. */
export type SaveState = "saved" | "waiting" | "saving" | "offline" | "conflict" | "refused";

/** What screens show of a draft. */
export interface DraftView<S extends StoredSurvey> {
  readonly definition: SurveyDefinition;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly state: SaveState;
  /** Why the last attempt to save failed. */
  readonly problem: unknown;
  /** What somebody else saved meanwhile; with it the state is `conflict`. */
  readonly theirs: S | null;
  /** Changes of an earlier visit that never reached the server, until they are restored or dropped. */
  readonly kept: KeptDraft | null;
}

/** The world around a draft. */
export interface DraftWorld<S extends StoredSurvey> {
  /** Sends the definition; rejects as `request` does. The same key again changes nothing twice. */
  save(draft: StoredSurvey, key: string): Promise<S>;
  read(): Promise<S>;
  /** Hears every answer of the server that was saved. */
  onSaved(survey: S): void;
  readonly store: KeptDraftStore;
  /** Milliseconds. */
  now(): number;
  /** Runs once after so many milliseconds; answers how to give it up. */
  later(milliseconds: number, run: () => void): () => void;
  newKey(): string;
}

interface Attempt {
  readonly definition: SurveyDefinition;
  readonly key: string;
}

const QUIET_MS = 800;
const RETRY_MS = 5_000;

/** A survey under work: history, saving by itself, and what two editors at once do. */
export class SurveyDraft<S extends StoredSurvey> {
  readonly #world: DraftWorld<S>;
  readonly #listeners = new Set<() => void>();
  #history: EditHistory<SurveyDefinition>;
  /** The definition that the server has, as it stands in the history. */
  #saved: SurveyDefinition;
  #revision: number;
  #state: SaveState = "saved";
  #problem: unknown = null;
  #theirs: S | null = null;
  #kept: KeptDraft | null;
  /** The attempt under way or unanswered: the same words go under the same key. */
  #attempt: Attempt | null = null;
  #sending: Promise<void> | null = null;
  #giveUp: () => void = () => undefined;
  #view: DraftView<S>;

  constructor(stored: StoredSurvey, world: DraftWorld<S>) {
    this.#world = world;
    this.#history = beginHistory(stored.definition);
    this.#saved = stored.definition;
    this.#revision = stored.revision;
    const kept = world.store.read();
    this.#kept = kept && !same(kept.definition, stored.definition) ? kept : null;
    this.#view = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView<S> => this.#view;

  /** Changes with the same `name` shortly after another are one step back. */
  change(next: SurveyDefinition, name: string | null = null): void {
    this.#move(record(this.#history, next, { name, at: this.#world.now() }));
  }

  undo(): void {
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.#move(redo(this.#history));
  }

  /** Saves at once what is not saved; true when the server has everything. */
  async flush(): Promise<boolean> {
    this.#giveUp();
    while (this.#sending) await this.#sending;
    if (this.#isDirty && this.#theirs === null) await this.#send();
    return !this.#isDirty;
  }

  /** Loads what somebody else saved; the own work stays one step back. */
  takeTheirs(): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#theirs = null;
    this.#load(theirs);
  }

  /** Puts the own work over what somebody else saved. */
  keepMine(): void {
    if (!this.#theirs) return;
    this.#revision = this.#theirs.revision;
    this.#theirs = null;
    this.#set("waiting");
    void this.flush();
  }

  /** Follows what was saved elsewhere while nothing is unsaved here; true when it did. */
  follow(stored: S): boolean {
    const isNews = stored.revision > this.#revision && !this.#isDirty && !this.#sending;
    if (!isNews || same(stored.definition, this.#saved)) {
      if (isNews) this.#revision = stored.revision;
      return false;
    }
    this.#load(stored);
    return true;
  }

  /** Brings back changes of an earlier visit; if others saved since, saving them asks first. */
  restoreKept(): void {
    const kept = this.#kept;
    if (!kept) return;
    this.#kept = null;
    this.#revision = Math.min(this.#revision, kept.revision);
    this.change(kept.definition);
  }

  dropKept(): void {
    this.#kept = null;
    this.#keep();
    this.#tell();
  }

  get #isDirty(): boolean {
    return this.#history.present !== this.#saved;
  }

  #load({ definition, revision }: S): void {
    this.#saved = definition;
    this.#revision = revision;
    this.#attempt = null;
    this.#history = record(this.#history, definition, { name: null, at: this.#world.now() });
    this.#keep();
    this.#set("saved");
  }

  #move(history: EditHistory<SurveyDefinition>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#keep();
    if (this.#theirs === null) {
      this.#giveUp();
      if (this.#isDirty) this.#giveUp = this.#world.later(QUIET_MS, () => void this.#send());
      this.#set(this.#isDirty ? (this.#sending ? "saving" : "waiting") : "saved");
    } else this.#tell();
  }

  async #send(): Promise<void> {
    if (this.#sending || !this.#isDirty || this.#theirs) return;
    this.#sending = this.#attemptOnce();
    await this.#sending;
  }

  async #attemptOnce(): Promise<void> {
    const definition = this.#history.present;
    const unsure = this.#attempt;
    const attempt = unsure?.definition === definition ? unsure : { definition, key: this.#world.newKey() };
    this.#set("saving");
    try {
      const survey = await this.#world.save({ definition, revision: this.#revision }, attempt.key);
      this.#attempt = null;
      this.#saved = definition;
      this.#revision = survey.revision;
      this.#sending = null;
      this.#world.onSaved(survey);
      this.#settle();
    } catch (problem) {
      await this.#meet(problem, attempt, unsure?.definition ?? null);
      this.#sending = null;
    }
  }

  #settle(): void {
    this.#keep();
    this.#set(this.#isDirty ? "waiting" : "saved");
    if (this.#isDirty) this.#giveUp = this.#world.later(QUIET_MS, () => void this.#send());
  }

  async #meet(problem: unknown, attempt: Attempt, unsure: SurveyDefinition | null): Promise<void> {
    const { status, code } = factsOf(problem);
    if (code === "conflict-survey-changed") return this.#meetChange(unsure);
    const isPassing = status === 0 || status >= 500 || status === 429;
    this.#attempt = isPassing ? attempt : null;
    if (isPassing) this.#giveUp = this.#world.later(RETRY_MS, () => void this.#send());
    this.#set(isPassing ? "offline" : "refused", problem);
  }

  /** Somebody saved first, unless it was an own attempt whose answer was lost. */
  async #meetChange(unsure: SurveyDefinition | null): Promise<void> {
    try {
      const theirs = await this.#world.read();
      const mine = [unsure, this.#history.present].find((one) => one && same(one, theirs.definition));
      if (mine) {
        this.#saved = mine;
        this.#revision = theirs.revision;
        this.#attempt = null;
        this.#world.onSaved(theirs);
        this.#settle();
      } else {
        this.#theirs = theirs;
        this.#set("conflict");
      }
    } catch (problem) {
      this.#giveUp = this.#world.later(RETRY_MS, () => void this.#send());
      this.#set("offline", problem);
    }
  }

  #keep(): void {
    if (!this.#isDirty) this.#world.store.forget();
    else
      this.#world.store.write({
        definition: this.#history.present,
        revision: this.#revision,
        at: this.#world.now(),
      });
  }

  #set(state: SaveState, problem: unknown = null): void {
    this.#state = state;
    this.#problem = problem;
    this.#tell();
  }

  #tell(): void {
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): DraftView<S> {
    return {
      definition: this.#history.present,
      canUndo: this.#history.past.length > 0,
      canRedo: this.#history.future.length > 0,
      state: this.#state,
      problem: this.#problem,
      theirs: this.#theirs,
      kept: this.#kept,
    };
  }
}

function factsOf(problem: unknown): { readonly status: number; readonly code: string } {
  const { status = 0, code = "" } = problem as { readonly status?: number; readonly code?: string };
  return { status, code };
}
