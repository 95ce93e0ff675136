import { Failure } from "../../kit/failure.ts";
import { maySeeColleagues } from "../domain/permissions.ts";
import { findUser, type UserRow } from "../store/users.ts";
import { demand, type Work } from "./work.ts";

/** A person as told to colleagues: whether they can sign in, not how. */
export interface UserView extends Omit<UserRow, "loginId"> {
  readonly hasLogin: boolean;
}

export function viewUser({ loginId, ...user }: UserRow): UserView {
  return { ...user, hasLogin: loginId !== null };
}

/** @throws Failure `not-found` */
export async function getUser(work: Work, id: string): Promise<UserView> {
  demand(maySeeColleagues(work.actor));
  const user = await findUser(work.tx, work.actor.orgId, id);
  if (user === null) throw new Failure("not-found");
  return viewUser(user);
}
