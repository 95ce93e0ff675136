import { readPhoneNumber } from "../../../customer/domain/phone-number.ts";
import { fillIn } from "../../../platform/html/html-text.ts";
import type { WrittenForm } from "../../service/public/submit-web-form.ts";
import type { FormPost } from "./form-post.ts";
import { pageWords, type PageLanguage } from "./page-words.ts";

/** Fields of the form and the most signs of each; programs send them by the same names. */
const WEB_FORM_FIELDS = {
  what: 10_000,
  name: 100,
  phone: 40,
  email: 200,
  product: 200,
  order: 100,
} as const;

export interface ReadForm {
  readonly written: Omit<WrittenForm, "id">;
  readonly faults: ReadonlyMap<string, string>;
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/u;

/** Reads what was written, with what is wrong by field. */
export function readWebForm({ fields, file }: FormPost, language: PageLanguage): ReadForm {
  const textOf = (name: keyof typeof WEB_FORM_FIELDS): string =>
    (fields.get(name) ?? "").replaceAll("\r\n", "\n");
  const written = {
    what: textOf("what"),
    name: textOf("name"),
    phone: textOf("phone"),
    email: textOf("email"),
    product: textOf("product"),
    order: textOf("order"),
    file,
  };
  return { written, faults: faultsOf(written, language) };
}

function faultsOf(written: ReadForm["written"], language: PageLanguage): ReadonlyMap<string, string> {
  const words = pageWords(language).faults;
  const { what, phone, email } = written;
  const faults = new Map<string, string>();
  if (what === "") faults.set("what", words.what);
  if (phone === "" && email === "") faults.set("phone", words.reach);
  if (phone !== "" && !readPhoneNumber(phone).valid) faults.set("phone", words.phone);
  if (email !== "" && !EMAIL.test(email)) faults.set("email", words.email);
  for (const [name, most] of Object.entries(WEB_FORM_FIELDS))
    if (written[name as keyof typeof WEB_FORM_FIELDS].length > most)
      faults.set(name, fillIn(words.tooLong, { most }));
  return faults;
}
