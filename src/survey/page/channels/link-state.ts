import type { LinkItem } from "./channel-queries.ts";

/** Whether a link can be answered with at `now` (milliseconds since 1970), and if not, why. */
export function linkState(
  { usedAt, revokedAt, expiresAt }: Pick<LinkItem, "usedAt" | "revokedAt" | "expiresAt">,
  now: number,
): "open" | "used" | "revoked" | "expired" {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= now ? "expired" : "open";
}
