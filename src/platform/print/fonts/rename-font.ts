const HEADER = 6;
const RECORD = 12;
const WINDOWS = 3;
const UNICODE = 1;
const ENGLISH = 0x409;

/**
 * A `name` table that calls the font `family`. Subsets of one face carry one name (some a wrong one), so that a
 * program cannot tell them apart; with names of their own each can be asked for, and none is mistaken for a face
 * installed on the machine. Source: OpenType specification 1.9, `name`.
 */
export function nameTable(family: string, bold: boolean): Buffer {
  const style = bold ? "Bold" : "Regular";
  const names: readonly (readonly [id: number, value: string])[] = [
    [1, family],
    [2, style],
    [3, `${family} ${style}`],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(" ", "")}-${style}`],
  ];
  const strings = names.map(([, value]) => Buffer.from(value, "utf16le").swap16());
  const start = HEADER + names.length * RECORD;
  const table = Buffer.alloc(start);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(start, 4);
  let offset = 0;
  names.forEach(([id], index) => {
    const length = strings[index]?.length ?? 0;
    const record = [WINDOWS, UNICODE, ENGLISH, id, length, offset];
    record.forEach((value, field) => table.writeUInt16BE(value, HEADER + index * RECORD + field * 2));
    offset += length;
  });
  return Buffer.concat([table, ...strings]);
}
