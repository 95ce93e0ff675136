import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { emailShape, newPasswordShape, tokenParams } from "./person-fields.ts";

export const requestPasswordReset = route({
  method: "post",
  path: "/api/v1/password-resets",
  summary: "Mails a link for a new password; answers the same whether the address is known or not.",
  body: z.object({ email: emailShape }),
  status: 202,
});

export const resetPassword = route({
  method: "put",
  path: "/api/v1/password-resets/{token}",
  summary: "Sets a new password by the link and signs out all devices.",
  params: tokenParams,
  body: z.object({ password: newPasswordShape }),
});

export const createPasswordReset = route({
  method: "post",
  path: "/api/v1/users/{id}/password-resets",
  summary: "Makes a link for a user's new password, for the administrator to hand over.",
  params: idParams,
  answer: z.object({ link: z.string(), expiresAt: z.iso.datetime() }),
  status: 201,
});
