import { Failure } from "../../../kit/failure.ts";
import { userName } from "./server-account.ts";

const FAILURES = new Map([
  ["ENOTDIR", "embedded-folder-not-folder"],
  ["EROFS", "embedded-folder-read-only"],
  ["EACCES", "embedded-folder-not-writable"],
  ["EPERM", "embedded-folder-not-writable"],
  ["ENOSPC", "embedded-disk-full"],
  ["EDQUOT", "embedded-disk-full"],
  ["ENOENT", "embedded-folder-impossible"],
  ["ENAMETOOLONG", "embedded-folder-impossible"],
  ["ELOOP", "embedded-folder-impossible"],
  ["ERR_INVALID_ARG_VALUE", "embedded-folder-impossible"],
]);

/** What a failed step on `folder` means for the user; anything unknown stays as it is. */
export function folderFailure(error: unknown, folder: string): unknown {
  if (error instanceof Failure) return error;
  const code = FAILURES.get((error as NodeJS.ErrnoException).code ?? "");
  return code === undefined ? error : new Failure(code, { folder, user: userName() });
}
