import type { getDelivery } from "../../contract/delivery.ts";
import { request } from "../../../ui/api-client.ts";
import type { Delivery } from "./delivery-queries.ts";

/** How a message went that was just asked for. */
export type Outcome = "sent" | "slow" | { readonly errorCode: string | null };

const LOOKS = 15;
const PAUSE_MS = 1_000;

/** Looks at a delivery once a second until it was tried. */
export async function followDelivery(id: string): Promise<Outcome> {
  for (let look = 0; look < LOOKS; look++) {
    const delivery: Delivery = await request<typeof getDelivery>({
      method: "get",
      path: "/api/v1/deliveries/{id}",
      params: { id },
    });
    if (delivery.status === "sent" || delivery.status === "delivered") return "sent";
    if (delivery.status !== "queued") return { errorCode: delivery.errorCode };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return "slow";
}
