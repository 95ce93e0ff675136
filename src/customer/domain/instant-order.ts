/** Text of an ISO instant in UTC (`…Z`) that sorts by time, whatever its fraction of a second. */
export function instantOrder(instant: string): string {
  const [seconds = "", fraction = ""] = instant.replace("Z", "").split(".");
  return `${seconds}.${fraction.padEnd(9, "0")}`;
}
