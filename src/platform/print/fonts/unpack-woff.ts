import { inflateSync } from "node:zlib";

const WOFF_SIGNATURE = 0x774f4646;
const NAME_TAG = 0x6e616d65;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * Turns a WOFF 1.0 font into the sfnt (TrueType or OpenType) it was made from, with the `name` table put in place
 * of its own where one is given (its checksum is left as it was: readers do not look at it).
 * Source: W3C, WOFF File Format 1.0: every table is stored plain or deflated on its own.
 * Throws an Error when the bytes are no WOFF or a table does not inflate to its stated length.
 */
export function unpackWoff(woff: Buffer, name?: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF_SIGNATURE)
    throw new Error("not a WOFF font");
  const flavor = woff.readUInt32BE(4);
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) =>
    readTable(woff, WOFF_HEADER + index * WOFF_ENTRY),
  );
  const renamed = tables.map((table) =>
    table.tag === NAME_TAG && name !== undefined ? { ...table, bytes: name } : table,
  );
  return writeSfnt(flavor, renamed);
}

function readTable(woff: Buffer, at: number): Table {
  const offset = woff.readUInt32BE(at + 4);
  const stored = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
  const length = woff.readUInt32BE(at + 12);
  const bytes = stored.length < length ? inflateSync(stored) : stored;
  if (bytes.length !== length) throw new Error("a table of the WOFF font is damaged");
  return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), bytes };
}

function writeSfnt(flavor: number, tables: readonly Table[]): Buffer {
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const sfnt = Buffer.alloc(tables.reduce((size, table) => size + padded(table.bytes.length), start));
  const power = Math.floor(Math.log2(tables.length));
  sfnt.writeUInt32BE(flavor, 0);
  sfnt.writeUInt16BE(tables.length, 4);
  sfnt.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE((tables.length - 2 ** power) * SFNT_ENTRY, 10);
  let offset = start;
  tables.forEach((table, index) => {
    const entry = SFNT_HEADER + index * SFNT_ENTRY;
    sfnt.writeUInt32BE(table.tag, entry);
    sfnt.writeUInt32BE(table.checksum, entry + 4);
    sfnt.writeUInt32BE(offset, entry + 8);
    sfnt.writeUInt32BE(table.bytes.length, entry + 12);
    sfnt.set(table.bytes, offset);
    offset += padded(table.bytes.length);
  });
  return sfnt;
}

/** Tables begin on four-byte boundaries. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
