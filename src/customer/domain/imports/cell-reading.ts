/** One number or address read from a cell. */
export interface ReadPhone {
  readonly value: string;
  readonly extension: string;
}

export type CellValue = string | number | boolean | readonly string[] | readonly ReadPhone[];

/** What a cell says: a value, nothing (null), or a fault by its code with what its sentence needs. */
export type CellReading =
  | { readonly value: CellValue | null }
  | { readonly fault: string; readonly details: Readonly<Record<string, string | number>> };

/** A cell that was read. */
export function value(read: CellValue | null): CellReading {
  return { value: read };
}

/** A cell that cannot be read. */
export function fault(code: string, details: Readonly<Record<string, string | number>> = {}): CellReading {
  return { fault: code, details };
}
