import { isRole, ROLES, type Role } from "../../identity/domain/role.ts";
import { WrongUse } from "../wrong-use.ts";

/** The value of an option that must be there. @throws WrongUse `option-missing` */
export function required(value: string | undefined, name: string): string {
  const text = value?.trim() ?? "";
  if (text === "") throw new WrongUse("option-missing", { name });
  return text;
}

/** One or several roles by code, separated by commas. @throws WrongUse `option-missing`, `unknown-role` */
export function requiredRoles(value: string | undefined): readonly Role[] {
  return required(value, "--role")
    .split(/[,，]/u)
    .map((text) => {
      const code = text.trim();
      if (!isRole(code)) throw new WrongUse("unknown-role", { name: code, known: ROLES.join(", ") });
      return code;
    });
}
