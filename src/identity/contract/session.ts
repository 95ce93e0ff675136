import { z } from "zod";
import { route } from "../../platform/contract/route.ts";
import { languageShape, nameShape, newPasswordShape, phoneShape, roleShape } from "./person-fields.ts";

/** Who is signed in on this device, where, and what they may do. */
export const sessionShape = z.object({
  user: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    roles: z.array(roleShape),
    departmentId: z.uuid().nullable(),
    maySeeContacts: z.boolean(),
  }),
  organization: z.object({
    id: z.int(),
    name: z.string(),
    timeZone: z.string(),
    language: languageShape,
    /** True for the sample organization made by `demo`. */
    sample: z.boolean(),
  }),
  /** Every organization this person can switch to, the present one included. */
  organizations: z.array(z.object({ id: z.int(), name: z.string() })),
  /** Predicate name (`mayAdminister`) → whether it holds. */
  permissions: z.record(z.string(), z.boolean()),
  language: languageShape,
});

export type SessionView = z.output<typeof sessionShape>;

export const signIn = route({
  method: "post",
  path: "/api/v1/session",
  summary: "Signs in with mail address and password; sets the session cookie.",
  body: z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(200) }),
  answer: sessionShape,
  status: 201,
});

export const getSession = route({
  method: "get",
  path: "/api/v1/session",
  summary: "Who is signed in, in which organization, with which permissions.",
  answer: sessionShape,
});

export const signOut = route({
  method: "delete",
  path: "/api/v1/session",
  summary: "Signs this device out.",
});

export const switchOrganization = route({
  method: "put",
  path: "/api/v1/session/organization",
  summary: "Lets this device work in another organization of the same person.",
  body: z.object({ organizationId: z.int().positive() }),
  answer: sessionShape,
});

export const changeOwnUser = route({
  method: "patch",
  path: "/api/v1/session/user",
  summary: "Changes one's own name, telephone number or language.",
  body: z.object({
    name: nameShape.optional(),
    phone: phoneShape.nullable().optional(),
    language: languageShape.optional(),
  }),
  answer: sessionShape,
});

export const changePassword = route({
  method: "put",
  path: "/api/v1/session/password",
  summary: "Changes one's own password and signs out all other devices.",
  body: z.object({ current: z.string().min(1).max(200), next: newPasswordShape }),
});
