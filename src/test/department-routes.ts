import { decodeCursor, encodeCursor } from "../kit/cursor.ts";
import { Failure } from "../kit/failure.ts";
import type { Session } from "../identity/service/session.ts";
import { newId, type Work } from "../identity/service/work.ts";
import type { Api } from "../platform/api/api.ts";
import {
  addDepartment,
  listDepartments,
  removeDepartment,
  uploadPicture,
} from "./contract/test-department.ts";

/** Routes on a table there is, for tests of the HTTP server. */
export function departmentRoutes(api: Api<Work, Session>): void {
  api.route(listDepartments, async ({ query }, { tx, actor }) => {
    const after = decodeCursor(query.cursor, ["text", "uuid"]);
    let rows = tx.selectFrom("identity_department").select(["id", "name"]).where("org_id", "=", actor.orgId);
    if (query.name !== undefined) rows = rows.where("name", "in", query.name);
    if (after !== null) rows = rows.where((eb) => eb(eb.refTuple("name", "id"), ">", eb.tuple(...after)));
    const items = await rows.orderBy("name").orderBy("id").limit(query.limit).execute();
    const last = items.length === query.limit ? items.at(-1) : undefined;
    return { items, nextCursor: last === undefined ? null : encodeCursor([last.name, last.id]) };
  });
  api.route(addDepartment, async ({ body }, { tx, actor, now }) => {
    const id = newId();
    await tx
      .insertInto("identity_department")
      .values({ org_id: actor.orgId, id, name: body.name, created_at: now })
      .execute();
    if (body.name === "坏部门") throw new TypeError("secret of the inside");
    if (body.name === "满了") throw new Failure("conflict-duplicate");
    // `made` stands in no contract, so it must not leave the server.
    return { id, name: body.name, made: now } as { id: string; name: string };
  });
  api.route(removeDepartment, async ({ params }, { tx, actor }) => {
    const gone = await tx
      .deleteFrom("identity_department")
      .where("org_id", "=", actor.orgId)
      .where("id", "=", params.id)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw new Failure("not-found");
  });
  api.stream(uploadPicture, async (_input, _session, request) => {
    let bytes = 0;
    for await (const chunk of request.raw.body ?? []) bytes += chunk.byteLength;
    return Response.json({ bytes });
  });
}
