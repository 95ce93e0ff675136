/** Forms in which responses leave. */
export const RESPONSE_FILE_FORMATS = ["csv", "xlsx", "json"] as const;
export type ResponseFileFormat = (typeof RESPONSE_FILE_FORMATS)[number];
