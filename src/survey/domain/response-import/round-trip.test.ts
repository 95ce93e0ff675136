import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { defuseCell } from "../../../platform/sheet/defuse-cell.ts";
import { anyAnswers, anyContext } from "../../../test/survey-answer-samples.ts";
import { anyDefinition } from "../../../test/survey-samples.ts";
import type { SurveyDefinition } from "../definition/survey-definition.ts";
import { keepReachable } from "../evaluate/keep-reachable.ts";
import type { Answers } from "../evaluate/answer-value.ts";
import { fileColumns } from "../exporting/file-columns.ts";
import { plainCellText, quotedCell, responseCell, type FileResponse } from "../exporting/response-cells.ts";
import { questionsOf } from "../question-check/question-texts.ts";
import { guessColumns, targetFinder } from "./guess-columns.ts";
import { importTargets } from "./import-target.ts";
import { readAnswers, type AnswerColumn } from "./read-answers.ts";

const NOTHING = {
  id: null,
  version: 1,
  channel: null,
  language: null,
  answeredAt: null,
  seconds: null,
  customer: null,
  customerName: null,
  paperNumber: null,
  counted: 1,
  flags: null,
  exclusion: null,
};

/** As a sheet keeps it and gives it back. */
function throughSheet(cell: string | number | null): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(cell) : plainCellText(defuseCell(String(quotedCell(cell))).trim());
}

function sheetAndBack(definition: SurveyDefinition, answers: Answers): unknown {
  const columns = fileColumns([{ number: 1, definition }]);
  const response: FileResponse = { version: 1, answers, fields: {}, facts: NOTHING };
  const cells = columns.map((column) => throughSheet(responseCell(column, response)));
  const targets = importTargets(columns);
  const byName = new Map(targets.map((target) => [target.name, target]));
  const names = columns.map(({ name }) => name);
  const guesses = guessColumns(names, targetFinder(targets));
  const answered = guesses.flatMap((guess, index): AnswerColumn[] => {
    const source = byName.get(guess ?? "")?.source;
    return source?.of === "answer" ? [{ index, name: names[index] ?? "", target: source }] : [];
  });
  const questions = new Map(questionsOf(definition).map((question) => [question.code, question]));
  const { sent, faults } = readAnswers(
    answered,
    ({ index }) => cells[index] ?? "",
    (code) => questions.get(code),
  );
  assert.deepEqual(faults, []);
  return sent;
}

test("answers that leave as a row of a file come back as they were, whatever was asked", () => {
  let complete = 0;
  fc.assert(
    fc.property(
      anyDefinition.chain((definition) =>
        fc.record({
          definition: fc.constant(definition),
          answers: anyAnswers(definition),
          context: anyContext,
        }),
      ),
      ({ definition, answers, context }) => {
        const kept = keepReachable(definition, answers, context);
        // What is stored has every required answer; optional ones alone show the same here.
        complete += Number(kept.faults.length === 0);
        const back = keepReachable(definition, sheetAndBack(definition, kept.answers), context);
        assert.deepEqual(back.answers, kept.answers);
        assert.deepEqual(
          [back.evaluation.scores, back.evaluation.nps, back.evaluation.outcomes],
          [kept.evaluation.scores, kept.evaluation.nps, kept.evaluation.outcomes],
        );
      },
    ),
    { numRuns: 400 },
  );
  assert.ok(complete > 0);
});

test("a text that looks like a formula, or like one that was defused, comes back letter by letter", () => {
  const texts = fc.oneof(
    fc.constantFrom("=1+1", "'=1+1", "''=1+1", "+86 138", "-", "@我", "'", "''", "＝求和", "'＝求和", "' =x"),
    fc.string().map((text) => text.trim()),
  );
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(plainCellText(defuseCell(String(quotedCell(text)))), text);
    }),
  );
});
