import { Failure } from "../../kit/failure.ts";
import { mayChangeOwnUser } from "../domain/permissions.ts";
import { updateUserRow } from "../store/user-changes.ts";
import { findUser } from "../store/users.ts";
import { demand, recordAct, type Work } from "./work.ts";

export interface OwnUserInput {
  readonly name?: string | undefined;
  /** Null or empty: none. */
  readonly phone?: string | null | undefined;
  readonly language?: "zh" | "en" | undefined;
}

/** Changes one's own name, telephone number or language in this organization. */
export async function changeOwnUser(work: Work, input: OwnUserInput): Promise<void> {
  demand(mayChangeOwnUser(work.actor));
  const { tx, actor } = work;
  const user = await findUser(tx, actor.orgId, actor.id ?? "");
  if (user === null) throw new Failure("not-found");
  const phone = input.phone === "" ? null : input.phone;
  if (!(await updateUserRow(tx, actor.orgId, user, { ...input, phone }))) {
    throw new Failure("conflict-user-changed");
  }
  await recordAct(work, {
    action: "user.update-own",
    recordType: "user",
    recordId: user.id,
    recordLabel: input.name ?? user.name,
    details: { fields: Object.keys(input) },
  });
}
