import type { filesZh } from "./files-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of the file storage. */
export const filesEn: Readonly<Record<keyof typeof filesZh, (details: Details) => string>> = {
  "disk-full": () =>
    "The server's disk is full, the file was not kept; let the administrator make room, then try again.",
  "gone-file": () =>
    "The file is no longer on the server; upload it again, or let the administrator check the data folder.",
};
