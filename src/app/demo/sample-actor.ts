import type { Actor } from "../../identity/domain/actor.ts";
import { systemActor } from "../../identity/service/session.ts";
import type { SampleColleague } from "./sample-case.ts";

/** Somebody of the sample as the one who acts. */
export function actorOf(orgId: number, { id, name, roles, departmentId }: SampleColleague): Actor {
  return { ...systemActor(orgId), kind: "user", id, name, roles, departmentId, maySeeContacts: false };
}
