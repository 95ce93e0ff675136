/** `1,280.50`, `300`: a sum in yuan without its sign. */
export function yuanText(amount: number): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
