import { itemsOf, succeed, type ApiCaller } from "./api-caller.ts";
import type { RunningServer } from "../console/running-server.ts";

/** A webhook with a refused item, and a case of an authority with its letter. */
export async function addOutside(server: RunningServer, script: ApiCaller, mark: string) {
  const saved = await succeed(
    script.call("POST", "/webhooks", {
      name: `${mark}热线工单`,
      channel: "hotline",
      proof: "address",
      mapping: { items: "", fields: { verbatim: "/content" }, scores: {} },
    }),
  );
  const { id: webhook, url } = saved["webhook"] as { readonly id: string; readonly url: string };
  const delivery = { method: "POST", body: JSON.stringify({ text: `${mark}漏水` }) };
  await fetch(`${server.url}${new URL(url).pathname}`, delivery);
  const refused = await succeed(script.call("GET", `/webhooks/${webhook}/refusals`));
  const outside = await succeed(
    script.call("POST", "/feedback", {
      channel: "external",
      verbatim: `${mark}净水器安装后漏水，商家推诿`,
      external: { platform: `${mark}12315`, number: `${mark}0042` },
    }),
  );
  const externalFeedback = String(outside["id"]);
  const content = await succeed(script.call("GET", `/feedback/${externalFeedback}/reply-letter-draft`));
  const begun = await succeed(
    script.call("POST", `/feedback/${externalFeedback}/reply-letters`, { language: "zh", content }),
  );
  return {
    webhook,
    webhookRefusal: String(itemsOf(refused)[0]?.["id"]),
    externalFeedback,
    replyLetter: String(itemsOf(begun)[0]?.["id"]),
  };
}
