/**
 * scrypt as the sign-in library does it, so that it can check what is hashed here. Loaded on first use: the library
 * takes longer to load than the rest of the server.
 */
export async function hashPassword(password: string): Promise<string> {
  const { hashPassword: hash } = await import("better-auth/crypto");
  return hash(password);
}

/** True when the password is the one that was hashed. */
export async function isPassword(password: string, passwordHash: string): Promise<boolean> {
  const { verifyPassword } = await import("better-auth/crypto");
  return verifyPassword({ hash: passwordHash, password });
}
