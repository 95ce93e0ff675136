import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** A file inside an OOXML package, unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly data: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/**
 * The files of a small zip (no zip64, no encryption, no archive comment), in the order of its directory.
 * PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function readZip(zip: Buffer): ZipPart[] {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error("not a plain zip file");
  const parts: ZipPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error("broken zip directory");
    const nameLength = zip.readUInt16LE(at + 28);
    parts.push({ name: zip.toString("utf8", at + 46, at + 46 + nameLength), data: unpacked(zip, at) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function unpacked(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed;
}

/** The zip of these files, each dated `modified` (taken as UTC, to two seconds): the same input gives the same bytes. */
export function writeZip(parts: readonly ZipPart[], modified: Date): Buffer {
  const [time, date] = dosTime(modified);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const nameBytes = Buffer.from(name, "utf8");
    const packed = deflateRawSync(data);
    const shared = Buffer.alloc(26);
    [20, UTF8_NAMES, DEFLATED, time, date].forEach((value, index) => shared.writeUInt16LE(value, index * 2));
    [crc32(data), packed.length, data.length].forEach((value, index) =>
      shared.writeUInt32LE(value, 10 + index * 4),
    );
    shared.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const body = [word(LOCAL), shared, nameBytes, packed];
    directory.push(word(CENTRAL), Buffer.from([20, 0]), shared, tail, nameBytes);
    bodies.push(...body);
    offset += body.reduce((sum, piece) => sum + piece.length, 0);
  }
  return Buffer.concat([...bodies, ...directory, endRecord(parts.length, directory, offset)]);
}

function endRecord(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** MS-DOS time and date words; years before 1980 are not representable and become 1980. */
function dosTime(when: Date): [time: number, date: number] {
  const year = Math.max(0, when.getUTCFullYear() - 1980);
  return [
    (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1),
    (year << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate(),
  ];
}
