import { z } from "zod";
import { ROLES } from "../domain/role.ts";

/** Interface languages. */
export const languageShape = z.enum(["zh", "en"]);

/** A role's code. */
export const roleShape = z.enum(ROLES);

/** At least one role, none twice. */
export const rolesShape = z
  .array(roleShape)
  .min(1)
  .max(ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, { message: "A role is named twice." });

/** Name of a person, a department, a calendar, a key. */
export const nameShape = z.string().trim().min(1).max(100);

/** Mail address; blanks around it are dropped and capitals made small. */
export const emailShape = z.string().trim().toLowerCase().max(254).email();

/** A colleague's telephone number as typed. */
export const phoneShape = z.string().trim().max(40);

/** A new password; its rule is checked by the service, which says what to change. */
export const newPasswordShape = z.string().min(1).max(200);

/** Secret part of a link. */
export const tokenParams = z.object({ token: z.string().min(1).max(200) });

/** IANA name, `Asia/Shanghai`. */
export const timeZoneShape = z.string().min(1).max(60);
