import { inOrganization, type Database } from "../../platform/db/database.ts";
import type { Actor } from "../domain/actor.ts";
import type { Work } from "./work.ts";

/** A caller who was recognised, for handlers and jobs that need several transactions or none. */
export interface Session {
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly address: string | null;
  /** Runs one use case in a transaction of its own; commits when it returns, rolls back when it throws. */
  begin<T>(useCase: (work: Work) => Promise<T>): Promise<T>;
}

/** The request a session belongs to; jobs have none. */
export interface SessionOrigin {
  readonly requestId: string | null;
  readonly address: string | null;
}

/** A session of `actor` on `database`; `clock` gives the ISO instant of each use case. */
export function openSession(
  database: Database,
  actor: Actor,
  origin: SessionOrigin,
  clock: () => string = () => new Date().toISOString(),
): Session {
  return {
    actor,
    ...origin,
    begin: (useCase) =>
      inOrganization(database, actor.orgId, (tx) => useCase({ tx, actor, now: clock(), ...origin })),
  };
}

/** The actor of jobs: Huiyin itself, within one organization. */
export function systemActor(orgId: number, language: "zh" | "en" = "zh"): Actor {
  return {
    kind: "system",
    orgId,
    id: null,
    name: "Huiyin",
    roles: [],
    departmentId: null,
    maySeeContacts: true,
    language,
  };
}
