import type { Session } from "../../../identity/service/session.ts";
import { demand } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { LiveSignal } from "../../../platform/db/live-signal.ts";
import type { LiveHub } from "../../../platform/live/open-live-hub.ts";
import { caseScope } from "../../domain/case-scope.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { readRevisions } from "../../store/case-lists.ts";
import { sentEvents, type EventSink } from "./sent-events.ts";

export interface LiveDeps {
  readonly hub: LiveHub;
  /** The session of the request as it is now; null once it was revoked. */
  readonly recognise: () => Promise<Session | null>;
  /** Milliseconds; without it for as long as the client stays. */
  readonly endAfter?: number | undefined;
  readonly pace?: Partial<LivePace>;
}

/** Milliseconds. */
export interface LivePace {
  /** A sign that the stream lives. */
  readonly beat: number;
  /** Whether the reader is still signed in. */
  readonly check: number;
  /** What changes within this time after a change is told with it. */
  readonly gather: number;
}

const PACE: LivePace = { beat: 20_000, check: 45_000, gather: 400 };
/** With more changes at once everything is asked for again anyway. */
const MOST_IDS = 200;
/** Open streams of one person; a browser opens one for each window that is seen. */
const MOST_STREAMS = 12;
const open = new Map<string, number>();

/**
 * A stream of server-sent events that says which of the cases that the reader may see changed. It ends when the
 * reader leaves, is signed out, or the database is away (the client comes back by itself).
 * @throws Failure `forbidden`, `too-many-live-streams`
 */
export function liveStream(session: Session, deps: LiveDeps): ReadableStream<Uint8Array> {
  const { actor } = session;
  demand(maySeeFeedback(actor));
  const reader = `${actor.kind} ${actor.orgId} ${actor.id}`;
  const streams = open.get(reader) ?? 0;
  if (streams >= MOST_STREAMS) throw new Failure("too-many-live-streams");
  open.set(reader, streams + 1);
  return sentEvents((sink) => {
    const end = follow(session, deps, sink);
    return () => {
      end();
      const left = (open.get(reader) ?? 1) - 1;
      if (left > 0) open.set(reader, left);
      else open.delete(reader);
    };
  });
}

/** Sends to `sink` until it is told to stop. */
function follow(first: Session, deps: LiveDeps, sink: EventSink): () => void {
  const pace = { ...PACE, ...deps.pace };
  let session = first;
  const changes = new Gathered(pace.gather, async (told) => {
    if (told.isAll) sink.send("resync", {});
    else await tellChanges(session, told, sink).catch(() => sink.end());
  });
  const check = async (): Promise<void> => {
    const now = await deps.recognise().catch(() => null);
    if (now === null || now.actor.orgId !== first.actor.orgId || !maySeeFeedback(now.actor)) sink.end();
    else session = now;
  };
  const stop = deps.hub.subscribe(first.actor.orgId, {
    changed: (signal) => changes.add(signal),
    resumed: () => changes.add(null),
  });
  const timers = [
    setInterval(() => sink.send("beat", {}), pace.beat),
    setInterval(() => void check(), pace.check),
  ];
  const last = deps.endAfter === undefined ? undefined : setTimeout(() => sink.end(), deps.endAfter);
  sink.send("ready", {});
  return () => {
    stop();
    changes.stop();
    for (const timer of timers) clearInterval(timer);
    clearTimeout(last);
  };
}

interface Told {
  readonly cases: ReadonlySet<string>;
  readonly presence: ReadonlySet<string>;
  readonly isAll: boolean;
}

/** Gathers signals for a moment, so that a bulk step is one event and one query. */
class Gathered {
  #cases = new Set<string>();
  #presence = new Set<string>();
  #isAll = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #wait: number;
  readonly #tell: (told: Told) => Promise<void>;

  constructor(wait: number, tell: (told: Told) => Promise<void>) {
    this.#wait = wait;
    this.#tell = tell;
  }

  add(signal: LiveSignal | null): void {
    if (signal === null || signal.id === null) this.#isAll = true;
    else if (signal.topic === "feedback") this.#cases.add(signal.id);
    else if (signal.topic === "presence") this.#presence.add(signal.id);
    else return;
    this.#timer ??= setTimeout(() => this.#flush(), this.#wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #flush(): void {
    const isAll = this.#isAll || this.#cases.size > MOST_IDS;
    const told = { cases: this.#cases, presence: this.#presence, isAll };
    this.#cases = new Set();
    this.#presence = new Set();
    this.#isAll = false;
    this.#timer = undefined;
    void this.#tell(told);
  }
}

/** Only ids and revisions leave, and only of cases in the reader's sight. */
async function tellChanges(session: Session, { cases, presence }: Told, sink: EventSink): Promise<void> {
  const scope = caseScope(session.actor);
  const ids = [...new Set([...cases, ...presence])];
  const seen = await session.begin(({ tx, actor }) => readRevisions(tx, actor.orgId, ids, scope));
  const changed = seen.filter(({ id }) => cases.has(id));
  // A case that left the reader's sight is told without its name, so that it leaves the lists too.
  const mayHaveLeft = scope !== null && (scope.departmentId !== null || scope.stages.length > 0);
  const hidden = mayHaveLeft && changed.length < cases.size;
  if (changed.length > 0 || hidden) sink.send("cases", { cases: changed, hidden });
  const people = seen.filter(({ id }) => presence.has(id)).map(({ id }) => id);
  if (people.length > 0) sink.send("presence", { ids: people });
}
