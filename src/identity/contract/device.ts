import { z } from "zod";
import { listPage } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

/** A browser in which this person is signed in. */
export const deviceShape = z.object({
  id: z.string(),
  /** True for the device that asks. */
  current: z.boolean(),
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export type Device = z.output<typeof deviceShape>;

export const listDevices = route({
  method: "get",
  path: "/api/v1/session/devices",
  summary: "Where one is signed in, newest first (always one page).",
  answer: listPage(deviceShape),
});

export const revokeDevice = route({
  method: "delete",
  path: "/api/v1/session/devices/{id}",
  summary: "Signs one of one's own devices out.",
  params: z.object({ id: z.string().min(1).max(100) }),
});
