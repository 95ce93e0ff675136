import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { TYPICAL_KINDS } from "../domain/typical/typical-kind.ts";

const part = z.string().trim().max(2_000);

export const storyShape = z.object({ scene: part, request: part, process: part, result: part });

export type Story = z.output<typeof storyShape>;

const keptStory = z.object({
  /** Null: no typical case. */
  typical: z.enum(TYPICAL_KINDS).nullable(),
  /** Null: not written yet. */
  story: storyShape.nullable(),
  /** What the case itself tells, to begin with; telephone numbers masked. */
  proposal: storyShape,
  revision: z.number().int(),
});

export const readStoryRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/story",
  summary: "The story of a typical case, and what the case itself tells for one.",
  params: idParams,
  answer: keptStory,
});

export const writeStoryRoute = route({
  method: "put",
  path: "/api/v1/feedback/{id}/story",
  summary: "Marks a case as typical and tells it as scene, request, process and result.",
  params: idParams,
  body: z.object({
    revision: z.number().int(),
    typical: z.enum(TYPICAL_KINDS),
    story: storyShape.extend({ scene: part.min(1), result: part.min(1) }),
  }),
  answer: keptStory,
});
