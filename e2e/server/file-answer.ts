import { SERVICE_SURVEY } from "../../src/test/survey.ts";
import type { RunningServer } from "../console/running-server.ts";
import { succeed, type ApiCaller } from "./api-caller.ts";

/** A survey with a code for a store, and an answer to it with a file beside a row. */
export async function addFileAnswer(server: RunningServer, script: ApiCaller, mark: string) {
  const rows = [{ code: "clean", text: { zh: "现场清洁" }, attachment: true }];
  const question = { type: "matrix", code: "aspects", text: { zh: "感受如何？" }, scale: 5, rows };
  const made = await succeed(
    script.call("POST", "/surveys", {
      definition: { ...SERVICE_SURVEY, pages: [{ code: "p1", questions: [question] }] },
    }),
  );
  const survey = String(made["id"]);
  await succeed(script.call("POST", `/surveys/${survey}/versions`, { revision: made["revision"] }));
  await succeed(
    script.call("POST", `/surveys/${survey}/place-links`, {
      field: null,
      places: [{ code: "MC01", name: `${mark}一店` }],
    }),
  );
  const { items } = await succeed(script.call("GET", `/surveys/${survey}/links`));
  const [link] = items as readonly { readonly url: string }[];
  const address = new URL(new URL(link!.url).pathname, server.url).href;
  const html = await (await fetch(address)).text();
  const ticket = /name="_ticket" value="([^"]+)"/u.exec(html)?.[1] ?? "";
  const form = new FormData();
  const fields = { _ticket: ticket, question: "aspects", row: "clean" };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob(["%PDF-1.7"]), `${mark}现场.pdf`);
  const added = await fetch(`${address}/files`, { method: "POST", body: form });
  const { id: responseFile } = (await added.json()) as { readonly id: string };
  const answers = { aspects: { clean: { value: 2, files: [responseFile] } } };
  const answered = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers, ticket }),
  });
  const { id: responseWithFile } = (await answered.json()) as { readonly id: string };
  const conditions = { op: "field", field: "tier", operator: "in", value: ["ordinary"] };
  const segment = await succeed(script.call("POST", "/segments", { name: `${mark}普通客户`, conditions }));
  return { linkedSegment: String(segment["id"]), surveyWithCodes: survey, responseWithFile, responseFile };
}
