import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { inSavepoint } from "../../platform/db/savepoint.ts";
import { en as platformEn } from "../../platform/words/en.ts";
import { zh as platformZh } from "../../platform/words/zh.ts";
import { readCaseRow } from "../store/cases.ts";
import { serviceEn } from "../words/service-en.ts";
import { serviceZh } from "../words/service-zh.ts";
import type { StepInput } from "./step-input.ts";
import { takeStep } from "./take-step.ts";

interface Named {
  readonly id: string;
  readonly number: string;
}

/** A case that could not take the step, and why. */
interface Refused extends Named {
  readonly code: string;
  readonly message: string;
}

/**
 * Takes the same step with several cases, each by the same rules as alone; a case that is refused stays as it was and
 * is named, the rest goes on.
 */
export async function takeSteps(
  work: Work,
  { ids, ...step }: Omit<StepInput, "revision"> & { readonly ids: readonly string[] },
): Promise<{ taken: Named[]; refused: Refused[] }> {
  const taken: Named[] = [];
  const refused: Refused[] = [];
  // In one order, so that two people with the same cases do not wait for each other.
  for (const id of [...new Set(ids)].toSorted()) {
    const row = await readCaseRow(work.tx, work.actor.orgId, id);
    const name = { id, number: row?.number ?? "" };
    try {
      await inSavepoint(work.tx, () => takeStep(work, id, { ...step, revision: null }));
      taken.push(name);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const number = error.code === "not-found" ? "" : name.number;
      refused.push({ id, number, code: error.code, message: sentenceOf(work, error) });
    }
  }
  return { taken, refused };
}

function sentenceOf({ actor }: Work, { code, details }: Failure): string {
  const sentences: Readonly<Record<string, (details: Failure["details"]) => string>> =
    actor.language === "en" ? { ...platformEn, ...serviceEn } : { ...platformZh, ...serviceZh };
  return sentences[code]?.(details) ?? code;
}
