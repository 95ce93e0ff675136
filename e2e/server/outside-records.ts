import { query } from "../../src/test/embedded-trial.ts";
import { itemsOf, succeed, type ApiCaller } from "./api-caller.ts";
import type { RunningServer } from "../console/running-server.ts";
import { databaseUrl } from "./server-trial.ts";

/** A webhook with a refused item, a case of an authority with its letter, and a number that took leave of SMS. */
export async function addOutside(server: RunningServer, orgId: number, script: ApiCaller, mark: string) {
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
    smsRefusal: await addSmsRefusal(server, orgId, mark),
    webhook,
    webhookRefusal: String(itemsOf(refused)[0]?.["id"]),
    externalFeedback,
    replyLetter: String(itemsOf(begun)[0]?.["id"]),
  };
}

/** A number that took leave of SMS. */
async function addSmsRefusal(server: RunningServer, orgId: number, mark: string): Promise<string> {
  const id = `0198a000-0000-7000-8000-${String(orgId).padStart(12, "0")}`;
  await query(
    databaseUrl(server.dataFolder),
    `insert into notification_sms_refusal (org_id, id, number, word, at)
     values (${orgId}, '${id}', '+8613900004455', '${mark}TD', now())`,
  );
  return id;
}
