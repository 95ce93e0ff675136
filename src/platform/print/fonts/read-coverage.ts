/**
 * The code points a TrueType font has a glyph for, read from its cmap.
 * Source: OpenType specification 1.9, cmap subtable formats 4 and 12.
 * Throws an Error when the font has no cmap.
 */
export function readCoverage(font: Buffer): Set<number> {
  const cmap = findTable(font, "cmap");
  const covered = new Set<number>();
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, covered);
    if (format === 12) addGroups(font, subtable, covered);
  }
  return covered;
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

/** Format 4: segments of code points up to U+FFFF; glyph 0 means none. */
function addSegments(font: Buffer, at: number, covered: Set<number>): void {
  const twice = font.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let step = 0; step < twice; step += 2) {
    const start = font.readUInt16BE(starts + step);
    const end = Math.min(font.readUInt16BE(ends + step), 0xfffe);
    const delta = font.readUInt16BE(deltas + step);
    const offset = font.readUInt16BE(offsets + step);
    for (let code = start; code <= end; code += 1) {
      const glyph = offset === 0 ? code : font.readUInt16BE(offsets + step + offset + (code - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of any code points. */
function addGroups(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + index * 12;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code += 1) covered.add(code);
  }
}
