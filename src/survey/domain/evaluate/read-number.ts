import type { NoteFault } from "./answer-fault.ts";

/** Largest number taken where nothing else is said; `decimals` 0 where it is absent. */
const MOST = 1e12;

/** A finite number within the bounds, with no more decimals than allowed. */
export function readNumber(
  form: { readonly min?: number; readonly max?: number; readonly decimals?: number },
  sent: unknown,
  note: NoteFault,
): number | undefined {
  if (typeof sent !== "number" || !Number.isFinite(sent)) return note("wrong-type");
  const { min = -MOST, max = MOST, decimals = 0 } = form;
  if (sent < min || sent > max) return note("out-of-range", { min, max });
  return Number(sent.toFixed(decimals)) === sent ? sent + 0 : note("too-many-decimals", { decimals });
}
