/** What a scanner says of a file; `unknown`: it did not answer, or could not read it. */
export type ScanVerdict = "clean" | "infected" | "unknown";

/** Looks for viruses in what people send. */
export interface FileScanner {
  /** Never throws: a scanner that cannot be reached says `unknown`. */
  scan(content: Uint8Array): Promise<ScanVerdict>;
}
