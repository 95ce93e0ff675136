export type AnswerFaultCode =
  | "required"
  | "wrong-type"
  | "out-of-range"
  | "too-many-decimals"
  | "unknown-option"
  | "exclusive-option"
  | "too-few-choices"
  | "too-many-choices"
  | "unknown-row"
  | "text-too-short"
  | "text-too-long"
  | "not-a-day"
  | "not-a-phone"
  | "unknown-question"
  | "too-many-answers";

export type FaultDetails = Readonly<Record<string, string | number>>;

/** Why an answer is not taken. `question`: its code, empty when the fault is of the whole; the sentence stands in words. */
export interface AnswerFault {
  readonly question: string;
  readonly row?: string;
  readonly code: AnswerFaultCode;
  readonly details: FaultDetails;
}

/** Notes a fault of the question being read; gives undefined, so that a reader can return it. */
export type NoteFault = (code: AnswerFaultCode, details?: FaultDetails, row?: string) => undefined;
