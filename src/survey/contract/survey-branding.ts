import { z } from "zod";
import { route } from "../../platform/contract/route.ts";

const brandingShape = z.object({
  /** `#rrggbb`; null: the colour of Huiyin. */
  colour: z.string().nullable(),
  /** Path of the logo on this server; null: the organization's name alone. */
  logo: z.string().nullable(),
  revision: z.number().int(),
  updatedAt: z.string().nullable(),
});

export const readBrandingRoute = route({
  method: "get",
  path: "/api/v1/survey-branding",
  summary: "Logo and colour that customers see on surveys.",
  answer: brandingShape,
});

export const saveBrandingRoute = route({
  method: "put",
  path: "/api/v1/survey-branding",
  summary: "Sets the colour, if the settings are still at the revision sent (0 before the first time).",
  body: z.object({
    colour: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/u)
      .transform((text) => text.toLowerCase())
      .nullable(),
    revision: z.number().int().min(0),
  }),
  answer: brandingShape,
});

/** The body is the file itself. */
export const storeLogoRoute = route({
  method: "put",
  path: "/api/v1/survey-branding/logo",
  summary: "Takes a PNG, JPEG or WebP of at most 200 KB as the logo.",
  answer: brandingShape,
});

export const removeLogoRoute = route({
  method: "delete",
  path: "/api/v1/survey-branding/logo",
  summary: "Shows no logo any more.",
  answer: brandingShape,
});
