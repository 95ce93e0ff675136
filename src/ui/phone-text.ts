/** `+8613912345678` as people in China read it: `139 1234 5678`; landlines with their 0, 400 and 800 without. A masked mobile number likewise. */
export function phoneText(value: string): string {
  const mobile = /^\+86(1\d{2})(\d{4}|\*{4})(\d{4})$/u.exec(value);
  if (mobile) return mobile.slice(1).join(" ");
  if (value.includes("*")) return value;
  return value.replace(/^\+86(?=[48]00)/u, "").replace(/^\+86(?=\d)/u, "0");
}
