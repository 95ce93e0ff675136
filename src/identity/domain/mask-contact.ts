/** `138****5678`: what stays readable of a phone number is its first three and last four digits. */
export function maskPhone(phone: string): string {
  const plain = phone.trim();
  const signs = [...plain];
  const country = plain.startsWith("+86") ? 3 : plain.startsWith("+") ? 2 : 0;
  const rest = signs.slice(country);
  const shown = rest.length >= 10 ? { head: 3, tail: 4 } : rest.length >= 7 ? { head: 0, tail: 4 } : null;
  if (shown === null) return "*".repeat(Math.max(signs.length, 3));
  const hidden = "*".repeat(rest.length - shown.head - shown.tail);
  return [...signs.slice(0, country), ...rest.slice(0, shown.head), hidden, ...rest.slice(-shown.tail)].join(
    "",
  );
}

/** `z***@example.com`: the first sign of the mailbox and the domain. Text without `@` is hidden whole. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (at < 1) return "***";
  const [first = ""] = email;
  return `${first}***${email.slice(at)}`;
}

/** `张**` for a Chinese name, `J***` for another: the first sign; how long a Latin name is stays hidden. */
export function maskName(name: string): string {
  const [first, ...rest] = name.trim();
  if (first === undefined) return "";
  return /\p{Script=Han}/u.test(first) ? `${first}${"*".repeat(Math.max(rest.length, 1))}` : `${first}***`;
}
