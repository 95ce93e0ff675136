import { openSession, systemActor } from "../../identity/service/session.ts";
import type { Database } from "../../platform/db/database.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { handledBy, type JobHandler } from "../../platform/queue/job.ts";
import { REMOVE_UPLOAD, removeUpload } from "../service/channels/remove-upload.ts";

/** What clears away files that customers added and never sent. */
export function uploadJobs(
  database: Database,
  files: FileStorage,
  clock: () => string,
): readonly JobHandler[] {
  return [
    handledBy(REMOVE_UPLOAD, ({ orgId, fileId }) =>
      removeUpload(
        openSession(database, systemActor(orgId), { requestId: null, address: null }, clock),
        files,
        fileId,
      ),
    ),
  ];
}
