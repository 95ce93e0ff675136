import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";

/** How the valid records divide by one attribute of the customers. */
export interface AttributeProfile {
  readonly name: string;
  /** Records per value, most frequent first; values without a record are left out. */
  readonly values: readonly ValueCount[];
  /** Records whose cell is empty. */
  readonly blank: number;
}

export interface ValueCount {
  readonly value: string;
  readonly n: number;
}

/** Staff columns say who called or followed up, not who the customers are. */
const STAFF_COLUMN = /回访人员|跟进人|处理人|经办|客服|interviewer|agent|staff|handler/iu;

/** 受访客户构成: every attribute that describes the customers, in the order of the sheet. */
export function customerProfile({ attributes }: CallBackRecords): AttributeProfile[] {
  return attributes
    .filter(({ name }) => !STAFF_COLUMN.test(name))
    .map(({ name, values, codes }) => {
      const counts = new Uint32Array(values.length + 1);
      for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
      const counted = values.map((value, i) => ({ value, n: counts[i + 1] ?? 0 }));
      return {
        name,
        values: counted.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n),
        blank: counts[0] ?? 0,
      };
    });
}
