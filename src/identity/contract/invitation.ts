import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import {
  emailShape,
  languageShape,
  nameShape,
  newPasswordShape,
  roleShape,
  rolesShape,
  tokenParams,
} from "./person-fields.ts";
import { sessionShape } from "./session.ts";

const invitationStateShape = z.enum(["open", "accepted", "expired", "revoked"]);

const invitationShape = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(roleShape),
  departmentId: z.uuid().nullable(),
  invitedByName: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: invitationStateShape,
});

export type Invitation = z.output<typeof invitationShape>;

export const listInvitations = route({
  method: "get",
  path: "/api/v1/invitations",
  summary: "Invitations, newest first.",
  query: pageQuery.extend({ state: invitationStateShape.optional() }),
  answer: listPage(invitationShape),
});

export const createInvitation = route({
  method: "post",
  path: "/api/v1/invitations",
  summary: "Invites a person; the link is shown once and mailed where mail is set up.",
  body: z.object({
    email: emailShape,
    name: nameShape,
    roles: rolesShape,
    departmentId: z.uuid().nullable().default(null),
  }),
  answer: z.object({
    id: z.uuid(),
    link: z.string(),
    expiresAt: z.iso.datetime(),
    /** The link is on its way by mail too. */
    mailed: z.boolean(),
  }),
  status: 201,
});

export const revokeInvitation = route({
  method: "delete",
  path: "/api/v1/invitations/{id}",
  summary: "Makes an open invitation's link useless.",
  params: idParams,
});

export const getInvitationByToken = route({
  method: "get",
  path: "/api/v1/invitations/by-token/{token}",
  summary: "What an invitation link is for; needs nobody signed in.",
  params: tokenParams,
  answer: z.object({
    organizationName: z.string(),
    language: languageShape,
    email: z.string(),
    name: z.string(),
    /** True: this address signs in already and accepts with its own password. */
    hasLogin: z.boolean(),
    /** True: this device is signed in as that address, no password is needed. */
    signedIn: z.boolean(),
  }),
});

export const acceptInvitation = route({
  method: "post",
  path: "/api/v1/invitations/by-token/{token}/acceptance",
  summary: "Joins the organization by an invitation link and signs in.",
  params: tokenParams,
  body: z.object({
    name: nameShape,
    /** New password for a new login, the present one for a known login; none when signed in as that address. */
    password: newPasswordShape.optional(),
  }),
  answer: sessionShape,
  status: 201,
});
