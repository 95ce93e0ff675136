/** Column names of the exported audit log. */
export const EXPORT_HEADER = [
  "Time (UTC)",
  "Who",
  "Kind of actor",
  "Action",
  "Record type",
  "Record id",
  "Record",
  "Details",
  "Network address",
  "Request id",
];
