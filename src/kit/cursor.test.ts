import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { Failure } from "./failure.ts";

const PARTS = ["text", "number?", "uuid"] as const;

test("a list goes on after any row, whatever its name holds", () => {
  const text = fc.string({ unit: "binary" }).filter((value) => !value.includes("\0"));
  fc.assert(
    fc.property(text, fc.option(fc.integer()), fc.uuid(), (name, count, id) => {
      const cursor = encodeCursor([name, count, id]);
      assert.match(cursor, /^[\w-]+$/u);
      assert.deepEqual(decodeCursor(cursor, PARTS), [name, count, id]);
    }),
  );
  assert.deepEqual(decodeCursor(encodeCursor(["回音😀"]), ["text"]), ["回音😀"]);
});

test("no cursor is the first page", () => assert.equal(decodeCursor(undefined, PARTS), null));

test("a cursor that was cut, made up or taken from another list is refused", () => {
  const id = "01a201bf-6544-7b0d-9955-462714383445";
  const foreign = [
    encodeCursor(["x", 1]),
    encodeCursor(["x", 1, "no-uuid"]),
    encodeCursor(["x", "1", id]),
    encodeCursor([null, 1, id]),
    encodeCursor(["x\0", 1, id]),
    encodeCursor(["明川", 1, id]).slice(0, 20),
    "",
    "***",
    "e30",
  ];
  for (const cursor of foreign) {
    assert.throws(
      () => decodeCursor(cursor, PARTS),
      (error) => error instanceof Failure && error.code === "invalid-cursor",
      cursor,
    );
  }
});

test("instants and dates of a cursor can be compared in SQL as they are", () => {
  const key = ["2026-03-11T02:00:00.123Z", "2026-03-11"] as const;
  assert.deepEqual(decodeCursor(encodeCursor(key), ["instant", "date"]), key);
  assert.throws(() => decodeCursor(encodeCursor(["gestern", "2026-03-11"]), ["instant", "date"]), Failure);
});
