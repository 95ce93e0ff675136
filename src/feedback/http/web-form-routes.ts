import { getOrganization } from "../../identity/service/get-organization.ts";
import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Api } from "../../platform/api/api.ts";
import { rasterize } from "../../platform/print/rasterize.ts";
import { drawQr } from "../../survey/service/channels/draw-qr.ts";
import * as form from "../contract/web-form.ts";
import { readWebForm, renewWebForm, saveWebForm, type FormAddress } from "../service/public/web-form.ts";

/** Routes of the public form's settings. */
export function webFormRoutes(api: Api<Work, Session>, address: FormAddress): void {
  api.route(form.readWebFormRoute, (_, work) => readWebForm(work, address));
  api.route(form.saveWebFormRoute, ({ body }, work) => saveWebForm(work, address, body));
  api.route(form.renewWebFormRoute, ({ body }, work) => renewWebForm(work, address, body.revision));
  // The picture is made after the transaction that reads what is on it.
  api.stream(form.drawWebFormQrRoute, async ({ query }, session) => {
    const { url, caption } = await session.begin(async (work) => ({
      url: (await readWebForm(work, address)).url,
      caption: (await getOrganization(work)).name,
    }));
    if (url === null) throw new Failure("not-found", { record: "feedback-web-form" });
    const svg = drawQr({ text: url, size: query.size, caption });
    const isSvg = query.format === "svg";
    const body = isSvg ? svg : Buffer.from(await rasterize(svg, 1));
    return new Response(body, {
      headers: {
        "content-type": isSvg ? "image/svg+xml" : "image/png",
        "content-disposition": `attachment; filename="feedback-form.${query.format}"`,
        "cache-control": "no-store",
      },
    });
  });
}
