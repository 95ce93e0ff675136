/** Stands in every name of the organization whose data nobody else may see. */
export const MARK = "明川";
