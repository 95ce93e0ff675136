/** Answered ÷ delivered as `33.3%`; `–` as long as nothing was delivered. */
export function responseRate({
  answered,
  delivered,
}: {
  readonly answered: number;
  readonly delivered: number;
}): string {
  return delivered === 0 ? "–" : `${((answered / delivered) * 100).toFixed(1)}%`;
}
