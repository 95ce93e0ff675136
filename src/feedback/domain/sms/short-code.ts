/** Letters and digits that nobody takes for one another. */
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";
/** 58 bits: among a million codes somebody guesses one in 10¹¹ tries. */
const DRAWN = 10;
const CODE = new RegExp(`^([0-9a-z]{1,7})([${SIGNS}]{${DRAWN}})$`, "u");

/** How many random bytes a code is made of; bytes beyond the largest whole multiple of the signs are passed over. */
export const SHORT_CODE_BYTES = 4 * DRAWN;

/**
 * The end of a short address: which organization, and signs drawn by chance. Providers take no long variables, so that
 * the whole signed token does not fit into an SMS.
 * @param bytes `SHORT_CODE_BYTES` random ones
 */
export function makeShortCode(orgId: number, bytes: Uint8Array): string {
  const fair = [...bytes].filter((byte) => byte < 256 - (256 % SIGNS.length));
  if (fair.length < DRAWN) throw new RangeError("too few random bytes for a short code");
  const drawn = fair.slice(0, DRAWN).map((byte) => SIGNS[byte % SIGNS.length] ?? "");
  return `${orgId.toString(36)}${drawn.join("")}`;
}

/** The organization that a code belongs to; null: it is none. */
export function readShortCode(code: string): { readonly orgId: number } | null {
  const [, org] = CODE.exec(code) ?? [];
  return org === undefined ? null : { orgId: Number.parseInt(org, 36) };
}
