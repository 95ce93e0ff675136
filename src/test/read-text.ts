import { TextTally, type TextColumns } from "../analysis/domain/text-columns.ts";
import { readVerbatims } from "../language/service/read-verbatims.ts";
import type { CallBackRecords } from "../outreach/domain/call-back-records.ts";

/** The readings of all verbatims of the records by the starter dictionary. */
export function readTextOf(records: CallBackRecords): TextColumns {
  const tally = new TextTally();
  readVerbatims(records.verbatim, (record, reading) =>
    tally.add(record, records.verbatim[record] ?? "", reading),
  );
  return tally.finish(records.count);
}
