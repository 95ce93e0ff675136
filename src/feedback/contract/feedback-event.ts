import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { STAGES } from "../domain/life/stage.ts";

export const listEventsRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/events",
  summary: "Who did what with a case, oldest first.",
  params: idParams,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        actorKind: z.enum(["user", "key", "system", "customer", "guest"]),
        actorName: z.string(),
        act: z.string(),
        fromStage: z.enum(STAGES).nullable(),
        toStage: z.enum(STAGES),
        round: z.number().int(),
        reason: z.string(),
        overridden: z.array(z.string()),
        overrideReason: z.string(),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
});
