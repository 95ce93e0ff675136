import { hasRole, type Actor } from "../../../identity/domain/actor.ts";

/** Upload, map, run and undo imports; they show contact data in clear. */
export const mayImport = (actor: Actor): boolean => hasRole(actor, "admin", "manager");
