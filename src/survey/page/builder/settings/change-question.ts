import type { Question } from "../../../domain/definition/survey-definition.ts";

/** Changes the question; what changes the same part soon after is one step back. */
export type ChangeQuestion = (next: (question: Question) => Question, part: string) => void;
