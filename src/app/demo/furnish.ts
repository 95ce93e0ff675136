import type { FileStorage } from "../../platform/files/file-storage.ts";
import { sendCards } from "./desk-cards.ts";
import { freezeMonths, holdSomeResponsible, writeLetters } from "./desk-leading.ts";
import { settleIn } from "./desk-settings.ts";
import { connectTickets } from "./desk-webhook.ts";
import type { Desk } from "./desk.ts";
import type { SampleCase } from "./sample-case.ts";

export interface FurnishOptions {
  readonly files: FileStorage;
  readonly secret: string;
  /** Address under which customers reach the server, without a slash at its end. */
  readonly publicUrl: string;
}

/** What people do around their cases, each through the use case of the product. */
export async function furnish(
  desk: Desk,
  { files, secret, publicUrl }: FurnishOptions,
  cases: readonly SampleCase[],
): Promise<void> {
  const address = { secret, publicUrl };
  await settleIn(desk, address);
  await sendCards(desk, { ...address, files, mailConfigured: false }, cases);
  await writeLetters(desk, cases);
  await holdSomeResponsible(desk, cases);
  await connectTickets(desk, address);
  const closed = cases.flatMap(({ row }) => row.closed_at ?? []).toSorted();
  await freezeMonths(desk, closed[0] ?? desk.world.now);
}
