import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import * as links from "../contract/survey-link.ts";
import { createPlaceLinks } from "../service/channels/create-place-links.ts";
import { createSegmentLinks } from "../service/channels/create-segment-links.ts";
import { exportPersonalLinks } from "../service/channels/export-personal-links.ts";
import { createLinks } from "../service/create-links.ts";
import { listLinks, revokeLink } from "../service/list-links.ts";
import type { LinkSettings } from "../service/present-links.ts";
import { brandingRoutes } from "./branding-routes.ts";
import { fileAnswer } from "./file-answer.ts";
import { printRoutes } from "./print-routes.ts";
import { responseFileRoutes } from "./response-file-routes.ts";

interface ChannelDeps extends LinkSettings {
  readonly files: FileStorage;
}

/** Routes of the ways on which a survey reaches customers: links, QR codes, paper. */
export function channelRoutes(api: Api<Work, Session>, deps: ChannelDeps): void {
  api.route(links.listLinksRoute, ({ params, query }, work) => listLinks(work, deps, params.id, query));
  api.route(links.createLinksRoute, ({ params, body }, work) => createLinks(work, deps, params.id, body));
  api.route(links.createSegmentLinksRoute, ({ params, body }, work) =>
    createSegmentLinks(work, deps, params.id, body),
  );
  api.route(links.createPlaceLinksRoute, ({ params, body }, work) =>
    createPlaceLinks(work, deps, params.id, body),
  );
  api.route(links.revokeLinkRoute, ({ params }, work) => revokeLink(work, params.id, params.linkId));
  api.stream(links.exportPersonalLinksRoute, async ({ params, query }, session) => {
    const { fileName, mediaType, bytes } = await exportPersonalLinks(session, deps, params.id, query);
    return fileAnswer(bytes, { name: fileName, mediaType });
  });
  printRoutes(api, deps);
  brandingRoutes(api, deps);
  responseFileRoutes(api, deps.files);
}
