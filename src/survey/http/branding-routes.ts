import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Api, RequestFacts } from "../../platform/api/api.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import * as routes from "../contract/survey-branding.ts";
import { readBranding, saveBrandColour } from "../service/channels/branding.ts";
import { MOST_LOGO_BYTES, removeLogo, storeLogo } from "../service/channels/logo.ts";

/** Routes of what customers see on every survey of the organization. */
export function brandingRoutes(
  api: Api<Work, Session>,
  deps: { readonly files: FileStorage; readonly secret: string },
): void {
  const { secret } = deps;
  api.route(routes.readBrandingRoute, (_, work) => readBranding(work, secret));
  api.route(routes.saveBrandingRoute, ({ body }, work) => saveBrandColour(work, secret, body));
  api.stream(routes.storeLogoRoute, async (_, session, request) =>
    Response.json(await storeLogo(session, deps, await readLogo(request))),
  );
  api.stream(routes.removeLogoRoute, async (_, session) => Response.json(await removeLogo(session, deps)));
}

/** No more of it is read than a logo may have. @throws Failure `too-large-survey-logo` */
async function readLogo({ raw }: RequestFacts): Promise<Uint8Array> {
  const tooLarge = (): Failure => new Failure("too-large-survey-logo", { kilobytes: MOST_LOGO_BYTES / 1024 });
  if (Number(raw.headers.get("content-length") ?? 0) > MOST_LOGO_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of raw.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_LOGO_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
