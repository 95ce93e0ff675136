import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import {
  changeSegmentRoute,
  createSegmentRoute,
  listSegmentsRoute,
  previewSegmentRoute,
  readSegmentRoute,
  removeSegmentRoute,
} from "../contract/segment.ts";
import { changeSegment } from "../service/change-segment.ts";
import { createSegment } from "../service/create-segment.ts";
import { listSegments } from "../service/list-segments.ts";
import { previewSegment } from "../service/preview-segment.ts";
import { readSegment } from "../service/read-segment.ts";
import { removeSegment } from "../service/remove-segment.ts";

/** Named conditions over customers. */
export function segmentRoutes(api: Api<Work, Session>): void {
  api.route(listSegmentsRoute, (_, work) => listSegments(work));
  api.route(createSegmentRoute, ({ body }, work) => createSegment(work, body));
  api.route(readSegmentRoute, ({ params }, work) => readSegment(work, params.id));
  api.route(changeSegmentRoute, ({ params, body }, work) => changeSegment(work, params.id, body));
  api.route(removeSegmentRoute, ({ params }, work) => removeSegment(work, params.id));
  api.route(previewSegmentRoute, ({ body }, work) => previewSegment(work, body.conditions));
}
