/** Yuan with two decimals, thousands apart: `1,178.00`. */
export function amountText(amount: number): string {
  return amount.toLocaleString("en", { minimumFractionDigits: 2 });
}
