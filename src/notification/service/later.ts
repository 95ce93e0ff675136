/** The ISO instant so much after `instant`. */
export function later(
  instant: string,
  duration: { readonly seconds?: number; readonly minutes?: number; readonly hours?: number },
): string {
  return Temporal.Instant.from(instant).add(duration).toString({ fractionalSecondDigits: 3 });
}
