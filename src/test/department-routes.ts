import { z } from "zod";
import { decodeCursor, encodeCursor } from "../kit/cursor.ts";
import { Failure } from "../kit/failure.ts";
import type { Session } from "../identity/service/session.ts";
import { newId, type Work } from "../identity/service/work.ts";
import { idParams, listPage, pageQuery } from "../platform/contract/list-page.ts";
import { route } from "../platform/contract/route.ts";
import type { Api } from "../platform/http/api.ts";

const department = z.object({ id: z.uuid(), name: z.string() });
const path = "/api/v1/test-departments";

const listDepartments = route({
  method: "get",
  path,
  summary: "The departments by name.",
  query: pageQuery.extend({ name: z.array(z.string()).optional() }),
  answer: listPage(department),
});
const addDepartment = route({
  method: "post",
  path,
  summary: "Adds a department.",
  body: z.object({ name: z.string().min(1).max(60), size: z.number().int().min(0).optional() }),
  answer: department,
  status: 201,
});
const removeDepartment = route({
  method: "delete",
  path: `${path}/{id}`,
  summary: "Removes a department.",
  params: idParams,
});
const uploadPicture = route({
  method: "put",
  path: `${path}/{id}/picture`,
  summary: "Takes a picture of any type.",
  params: idParams,
});

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
