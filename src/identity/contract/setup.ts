import { z } from "zod";
import { route } from "../../platform/contract/route.ts";
import { emailShape, languageShape, nameShape, newPasswordShape, timeZoneShape } from "./person-fields.ts";
import { sessionShape } from "./session.ts";

export const getSetup = route({
  method: "get",
  path: "/api/v1/setup",
  summary: "Whether the first administrator is still to be made.",
  answer: z.object({ needed: z.boolean() }),
});

export const completeSetup = route({
  method: "post",
  path: "/api/v1/setup",
  summary:
    "Makes the first organization with its administrator and signs in; needs the token of the set-up link.",
  body: z.object({
    token: z.string().min(1).max(200),
    organization: z.object({ name: nameShape, timeZone: timeZoneShape, language: languageShape }),
    administrator: z.object({ name: nameShape, email: emailShape, password: newPasswordShape }),
  }),
  answer: sessionShape,
  status: 201,
});
