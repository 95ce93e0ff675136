import type { RequestFacts } from "../../../platform/api/api.ts";

/** A device that is signed in, as its cookie and the database say. */
export interface SignedInDevice {
  /** Id of the device's session; never its token. */
  readonly sessionId: string;
  readonly loginId: string;
  /** Address of the login, in small letters. */
  readonly email: string;
  /** The organization this device works in; null until one was chosen. */
  readonly orgId: number | null;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Values of `Set-Cookie`, to be passed on with the answer. */
export type Cookies = readonly string[];

/**
 * Sign-in, as the rest of the module sees it; `createAuth` makes it of the library. A second factor becomes a further
 * result of `signIn` (the library's `twoFactor` plugin answers a redirect instead of a session); sign-on by OIDC
 * becomes two further functions (begin, callback) over the library's `genericOAuth` plugin.
 */
export interface Auth {
  /** Checks address and password and begins a session; null when they do not fit. Takes as long for an unknown address. */
  signIn(
    credentials: Credentials,
    request: RequestFacts,
  ): Promise<{ readonly device: SignedInDevice; readonly cookies: Cookies } | null>;
  /** Ends the session of the request, if it has one. */
  signOut(request: RequestFacts): Promise<Cookies>;
  /** Whose device sent the request; null for none, an ended session or a forged cookie. Writes nothing. */
  recognise(request: RequestFacts): Promise<SignedInDevice | null>;
  /** Makes the session of the request last on, where it is time to. */
  prolong(request: RequestFacts): Promise<Cookies>;
  /** Loads the library, which otherwise happens at the first sign-in. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}
