import { Failure } from "../../../kit/failure.ts";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { Api } from "../../../platform/api/api.ts";
import { drawQr } from "../../../survey/service/channels/draw-qr.ts";
import * as contract from "../../contract/task-card.ts";
import { listTaskCards } from "../../service/task-card/list-task-cards.ts";
import type { CardMailDeps } from "../../service/task-card/mail-task-card.ts";
import { revokeTaskCard } from "../../service/task-card/revoke-task-card.ts";
import { sendTaskCard } from "../../service/task-card/send-task-card.ts";

const QR_SIZE = 480;

/** Task cards of a case, for colleagues. */
export function taskCardRoutes(api: Api<Work, Session>, deps: CardMailDeps): void {
  api.route(contract.listTaskCardsRoute, ({ params }, work) => listTaskCards(work, deps, params.id));
  api.route(contract.sendTaskCardRoute, ({ params, body }, work) =>
    sendTaskCard(work, deps, params.id, body),
  );
  api.route(contract.revokeTaskCardRoute, ({ params }, work) => revokeTaskCard(work, params));
  api.stream(contract.drawTaskCardQrRoute, async ({ params }, session) => {
    const { items } = await session.begin((work) => listTaskCards(work, deps, params.id));
    const card = items.find(({ id }) => id === params.cardId);
    if (!card?.url) throw new Failure("not-found", { record: "task-card" });
    return new Response(drawQr({ text: card.url, size: QR_SIZE, caption: card.guestName }), {
      headers: { "content-type": "image/svg+xml", "cache-control": "private, no-store" },
    });
  });
}
