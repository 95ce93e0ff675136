import type { Session } from "../../../identity/service/session.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { findFile, forgetFile } from "../../../platform/files/registered-file.ts";
import { defineJob, type JobData } from "../../../platform/queue/job.ts";
import { deleteUploadRow, isUploadNamed } from "../../store/uploads.ts";

interface UploadJobData extends JobData {
  readonly orgId: number;
  readonly fileId: string;
}

/** Asked for with every file that a customer adds. */
export const REMOVE_UPLOAD = defineJob<UploadJobData>({ name: "survey.remove-upload", deadLetter: false });

/** Removes a file that no response named in the end; one that is named, or gone, is left alone. */
export async function removeUpload(session: Session, files: FileStorage, fileId: string): Promise<void> {
  const { orgId } = session.actor;
  const key = await session.begin(async ({ tx }) => {
    if (await isUploadNamed(tx, orgId, fileId)) return null;
    const file = await findFile(tx, orgId, fileId);
    await deleteUploadRow(tx, orgId, fileId);
    await forgetFile(tx, orgId, fileId);
    return file?.storageKey ?? null;
  });
  if (key !== null) await files.remove(key);
}
