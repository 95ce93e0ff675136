import { randomUUIDv7 } from "node:crypto";
import type { RequestFacts } from "../../../platform/api/api.ts";
import { askDatabase, openAuthPool } from "../../store/auth-pool.ts";
import type { Auth, Cookies, SignedInDevice } from "./auth.ts";
import { ACCOUNT_TABLE, SESSION_TABLE, USER_TABLE, VERIFICATION_TABLE } from "./auth-tables.ts";

export interface AuthOptions {
  readonly databaseUrl: string;
  /** Signs the cookies; at least 32 signs. */
  readonly secret: string;
  /** Address of the server as people type it; cookies are Secure when it is https. */
  readonly publicUrl: string;
  /** Most connections of the library's own pool; 4 unless told. */
  readonly connections?: number;
  /** Where faults of the library go; standard error unless told. */
  readonly report?: (message: string) => void;
}

const DAY = 24 * 60 * 60;
/** Signed in for two weeks, prolonged once a day of use. */
const SESSION = { expiresIn: 14 * DAY, updateAge: DAY };
/** Carries the caller's address to the library; set here, never taken from the request. */
const ADDRESS_HEADER = "x-huiyin-address";

/**
 * Sign-in by better-auth over our tables in schema `system`. Its own addresses are not exposed: our routes call this.
 * Plugins (second factor, OIDC) are added to `loadLibrary`, their tables to the migrations.
 */
export function createAuth(options: AuthOptions): Auth {
  const pool = openAuthPool(options.databaseUrl, options.connections ?? 4);
  let loading: ReturnType<typeof loadLibrary> | undefined;
  /**
   * Does `work` with the library; null where it refuses. Its "failed" hides whether the database is away; where it was
   * lost and is back already, a second try succeeds.
   */
  const use = async <T>(work: (auth: Library) => Promise<T>): Promise<T | null> => {
    const { auth, statusOf } = await (loading ??= loadLibrary(options, pool));
    for (let again = false; ; again = true) {
      try {
        return await work(auth);
      } catch (error) {
        const status = statusOf(error);
        if (status !== null && status < 500) return null;
        if (status !== null) await askDatabase(pool);
        if (status === null || again) throw error;
      }
    }
  };

  return {
    signIn: ({ email, password }, request) =>
      use(async (auth) => {
        const answer = await auth.api.signInEmail({
          body: { email, password },
          headers: headersOf(request),
          returnHeaders: true,
        });
        const cookies = answer.headers.getSetCookie();
        const device = await readDevice(auth, cookieHeader(cookies));
        if (device === null) throw new Error(`new session of ${answer.response.user.id} not found`);
        return { device, cookies };
      }),
    signOut: async (request) =>
      (await use((auth) =>
        cookiesOf(auth.api.signOut({ headers: headersOf(request), returnHeaders: true })),
      )) ?? [],
    recognise: (request) =>
      request.header("cookie") === undefined
        ? Promise.resolve(null)
        : use((auth) => readDevice(auth, headersOf(request))),
    prolong: async (request) =>
      (await use((auth) =>
        cookiesOf(auth.api.getSession({ headers: headersOf(request), returnHeaders: true })),
      )) ?? [],
    prepare: async () => void (await use((auth) => auth.$context)),
    close: () => pool.end(),
  };
}

async function cookiesOf(answer: Promise<{ readonly headers: Headers }>): Promise<Cookies> {
  return (await answer).headers.getSetCookie();
}

type Library = Awaited<ReturnType<typeof loadLibrary>>["auth"];

async function loadLibrary(options: AuthOptions, pool: ReturnType<typeof openAuthPool>) {
  const [{ betterAuth }, { isAPIError }] = await Promise.all([
    import("better-auth"),
    import("better-auth/api"),
  ]);
  const auth = betterAuth({
    database: pool,
    secret: options.secret,
    baseURL: options.publicUrl,
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (_level, message, ...rest) =>
        (options.report ?? console.error)(["sign-in:", message, ...rest.map(String)].join(" ")),
    },
    emailAndPassword: { enabled: true, minPasswordLength: 1, maxPasswordLength: 200 },
    user: USER_TABLE,
    session: {
      ...SESSION_TABLE,
      ...SESSION,
      // A revoked device is out at its next request, so nothing about sessions is believed from a cookie.
      cookieCache: { enabled: false },
    },
    account: ACCOUNT_TABLE,
    verification: VERIFICATION_TABLE,
    advanced: {
      cookiePrefix: "huiyin",
      useSecureCookies: options.publicUrl.startsWith("https:"),
      // The tables come from our own checksummed migrations; looking them all up again would slow the first sign-in.
      database: { generateId: () => randomUUIDv7(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  });
  const statusOf = (error: unknown): number | null => (isAPIError(error) ? error.statusCode : null);
  return { auth, statusOf };
}

async function readDevice(auth: Library, headers: Headers): Promise<SignedInDevice | null> {
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) return null;
  const { session, user } = found;
  return { sessionId: session.id, loginId: user.id, email: user.email, orgId: session.orgId ?? null };
}

/** What the library may know of a request: its cookies, its browser and the address that our server found. */
function headersOf(request: RequestFacts): Headers {
  const headers = new Headers();
  for (const name of ["cookie", "user-agent"]) {
    const value = request.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  if (request.address !== null) headers.set(ADDRESS_HEADER, request.address);
  return headers;
}

/** The header that a browser sends after it was given these cookies. */
function cookieHeader(cookies: Cookies): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") });
}
