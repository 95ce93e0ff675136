import type { Env, Hono } from "hono";
import { Failure } from "../../../kit/failure.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { openLogo } from "../../service/channels/logo.ts";

interface LogoDeps {
  readonly database: Database;
  readonly files: FileStorage;
  readonly secret: string;
}

const YEAR = "public, max-age=31536000, immutable";

/** Mounts `GET /s/logo/NAME`: the logos of organizations; an address never changes what it shows. */
export function mountLogos<E extends Env>(app: Hono<E>, deps: LogoDeps): void {
  app.get("/s/logo/:name", async (c) => {
    (c.var as { readonly state: { route: string | null } }).state.route = "/s/logo/{name}";
    const logo = await openLogo(deps, c.req.param("name"));
    if (logo === null) throw new Failure("not-found");
    return new Response(logo.content, {
      headers: { "content-type": logo.mediaType, "cache-control": YEAR },
    });
  });
}
