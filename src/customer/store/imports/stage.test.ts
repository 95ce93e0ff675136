import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { testDatabase } from "../../../test/database.ts";
import { arrayLiteral } from "./stage.ts";

const database = await testDatabase();

test("a list arrives in PostgreSQL as it was, whatever stands in it", async () => {
  const text = fc.string({ unit: "binary" }).map((raw) => raw.replaceAll("\u0000", "").toWellFormed());
  const tricky = fc.constantFrom("", "NULL", "null", '"', "\\", '\\"', "{a,b}", "a,b", " ", "一\n二", "’");
  const cell = fc.oneof(text, tricky, fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1 }), async (values) => {
      const { rows } = await sql<{ read: (string | null)[] }>`
        select ${arrayLiteral(values)}::text[] as read`.execute(database.kysely);
      assert.deepEqual(rows[0]?.read, values);
    }),
  );
});
