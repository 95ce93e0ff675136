import { rowFault, type RowFault } from "../../domain/response-import/row-fault.ts";
import type { StaffResponse } from "../../store/staff-responses.ts";
import { exchangeSheetEn } from "../../words/exchange-sheet-en.ts";
import { exchangeSheetZh } from "../../words/exchange-sheet-zh.ts";
import { exchangeFaults } from "../../words/exchange-faults.ts";
import { derivedId, uuidOf } from "../derived-id.ts";
import type { KeptFault, ResponseImportCounts } from "./present-response-import.ts";
import type { ReadRow } from "./row-responses.ts";
import type { StaffIntake, StaffOutcome } from "./staff-intake.ts";

/** Faults kept to be shown; all of them stand in the error file. */
const FAULTS_KEPT = 200;

/** Why a row was refused, for the error file. */
export interface RefusedRow {
  readonly columns: string;
  readonly reason: string;
}

type GoodRow = Extract<ReadRow, { readonly response: StaffResponse }>;

/** Counts what became of rows. */
export class RowTally {
  counts: ResponseImportCounts = { read: 0, stored: 0, repeated: 0, failed: 0 };
  readonly faults: KeptFault[] = [];
  /** Cells of stored rows left out, since the file hides what stands there. */
  masked = 0;
  private readonly refused = new Map<number, readonly RowFault[]>();

  /** Hands the good rows of a batch in. */
  async take(rows: readonly ReadRow[], intake: StaffIntake): Promise<void> {
    const good = rows.filter((one): one is GoodRow => "response" in one);
    const outcomes = await this.store(good, intake);
    let [stored, repeated, failed] = [0, 0, 0];
    for (const one of rows) {
      const outcome = "response" in one ? outcomes.get(one) : undefined;
      if (outcome === "stored") {
        stored += 1;
        this.masked += "masked" in one ? one.masked : 0;
      } else if (outcome === "repeated") repeated += 1;
      else {
        failed += 1;
        this.refuse(
          one.row.number,
          "faults" in one ? one.faults : [rowFault(outcome === "full" ? "quota-full" : "id-taken")],
        );
      }
    }
    const { counts } = this;
    this.counts = {
      read: counts.read + rows.length,
      stored: counts.stored + stored,
      repeated: counts.repeated + repeated,
      failed: counts.failed + failed,
    };
  }

  /** An id of a response of another survey, as a copied survey meets them, stands for one of this survey. */
  private async store(
    good: readonly GoodRow[],
    intake: StaffIntake,
  ): Promise<ReadonlyMap<ReadRow, StaffOutcome>> {
    const outcomes = await intake.take(good.map(({ response }) => response));
    const found = new Map(good.map((one, at) => [one as ReadRow, outcomes[at] ?? "repeated"]));
    const again = good.filter(
      (one) => found.get(one) === "other" && one.givenId !== null && uuidOf(one.givenId) !== null,
    );
    if (again.length === 0) return found;
    const renamed = again.map(({ response, givenId }) => ({
      ...response,
      id: derivedId(response.surveyId, uuidOf(givenId ?? "") ?? ""),
    }));
    const second = await intake.take(renamed);
    for (const [at, one] of again.entries()) found.set(one, second[at] ?? "repeated");
    return found;
  }

  private refuse(row: number, faults: readonly RowFault[]): void {
    this.refused.set(row, faults);
    for (const fault of faults) if (this.faults.length < FAULTS_KEPT) this.faults.push({ ...fault, row });
  }

  /** Reasons by number of row, in words. */
  reasons(language: "zh" | "en"): ReadonlyMap<number, RefusedRow> {
    const { separator } = language === "en" ? exchangeSheetEn : exchangeSheetZh;
    const said = (faults: readonly RowFault[], of: (fault: RowFault) => string | null): string =>
      [...new Set(faults.map(of).filter((text) => text !== null))].join(separator);
    return new Map(
      [...this.refused].map(([row, faults]) => [
        row,
        {
          columns: said(faults, ({ column }) => column),
          reason: said(faults, ({ code, details }) => exchangeFaults[language][code](details)),
        },
      ]),
    );
  }
}
