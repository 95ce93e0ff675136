import { Failure } from "../../kit/failure.ts";

/** Fewest signs of a password (NIST SP 800-63B asks 8; length counts more than kinds of signs). */
export const SHORTEST_PASSWORD = 10;

/** Very common passwords of at least ten signs, in small letters; shorter ones are refused by length. */
const COMMON = new Set([
  "1234567890",
  "0123456789",
  "0987654321",
  "9876543210",
  "12345678910",
  "123456789a",
  "a123456789",
  "1234567890a",
  "a1234567890",
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "qwertyuiop",
  "qwerty12345",
  "qwerty123456",
  "qwer1234567",
  "asdfghjkl;",
  "password12",
  "password123",
  "password1234",
  "passw0rd123",
  "p@ssw0rd123",
  "admin12345",
  "admin123456",
  "administrator",
  "woaini1314",
  "woaini5201314",
  "woaini520520",
  "5201314520",
  "13145201314",
  "1314520520",
  "iloveyou123",
  "letmein1234",
  "welcome123",
  "welcome1234",
  "changeme123",
  "huiyin123456",
]);

/**
 * What is wrong with a new password, or null: `password-too-short` {limit}, `password-is-email`,
 * `password-too-common` (a well-known one, or one sign or a pair of signs over and over).
 */
export function passwordFault(password: string, email: string): Failure | null {
  if ([...password].length < SHORTEST_PASSWORD) {
    return new Failure("password-too-short", { limit: SHORTEST_PASSWORD });
  }
  const small = password.trim().toLowerCase();
  if (isEmail(small, email.toLowerCase())) return new Failure("password-is-email");
  return COMMON.has(small) || isRepetition(small) ? new Failure("password-too-common") : null;
}

function isEmail(password: string, email: string): boolean {
  return password === email || password === email.split("@")[0];
}

/** "aaaaaaaaaa", "1212121212", "1231231231". */
function isRepetition(text: string): boolean {
  return /^(.{1,3})\1+.{0,2}$/u.test(text) && new Set(text).size <= 3;
}
