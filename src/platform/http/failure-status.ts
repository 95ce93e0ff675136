/** Codes with a status of their own. */
const BY_CODE: Readonly<Record<string, number>> = {
  unauthenticated: 401,
  "wrong-credentials": 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "unsupported-media-type": 415,
  "idempotency-key-reused": 422,
  "internal-error": 500,
  "database-unavailable": 503,
};

/** Families of codes; the first that fits counts. */
const BY_PREFIX: readonly (readonly [prefix: string, status: number])[] = [
  ["forbidden-", 403],
  ["not-found-", 404],
  ["conflict-", 409],
  ["gone-", 410],
  ["too-large-", 413],
  ["too-many-", 429],
  ["unavailable-", 503],
];

/** HTTP status of a failure by its code: 400 unless listed here by code or prefix. */
export function failureStatus(code: string): number {
  return BY_CODE[code] ?? BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 400;
}
