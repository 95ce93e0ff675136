import { html, raw } from "hono/html";
import { apiPageEn } from "../words/api-page-en.ts";
import { apiPageZh } from "../words/api-page-zh.ts";
import type { ApiDocument, ApiOperation, ApiParameter } from "./openapi.ts";
import { schemaText, type SchemaLookup, type SchemaNode } from "./schema-text.ts";

type Page = ReturnType<typeof html>;

type Words = typeof apiPageZh;

const STYLE = `
:root{color-scheme:light dark;--line:#d9dde3;--soft:#f5f6f8;--ink:#1d2530;--quiet:#5b6675;--link:#0b5cad}
@media(prefers-color-scheme:dark){:root{--line:#333a44;--soft:#1c2127;--ink:#e4e8ee;--quiet:#9aa5b4;--link:#6db3ff}body{background:#14181d}}
*{box-sizing:border-box}body{margin:0;color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
a{color:var(--link)}code,pre{font:13px/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.page{display:grid;grid-template-columns:220px minmax(0,1fr);max-width:1180px;margin:0 auto}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:28px 16px}
nav ul{list-style:none;margin:0;padding:0}nav a{display:block;padding:3px 8px;border-radius:6px;text-decoration:none}nav a:hover{background:var(--soft)}
main{padding:28px 24px 80px}h1{font-size:26px;margin:0 0 8px}h2{font-size:19px;margin:36px 0 8px}h3{font-size:13px;color:var(--quiet);margin:14px 0 4px}
.intro{padding-left:20px;color:var(--quiet)}details{border:1px solid var(--line);border-radius:8px;margin:8px 0}
summary{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline;padding:8px 12px;cursor:pointer}summary span{color:var(--quiet)}
.method{display:inline-block;min-width:66px;font-weight:700;text-transform:uppercase}.get{color:#0b6bcb}.post{color:#1a7f37}.put,.patch{color:#9a6700}.delete{color:#cf222e}
.inside{padding:0 12px 12px;border-top:1px solid var(--line)}pre{margin:0;padding:10px 12px;background:var(--soft);border-radius:6px;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}td{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}td:first-child{width:26%}td:nth-child(2){width:22%}
@media(max-width:760px){.page{display:block}nav{position:static;max-height:none;padding-bottom:0}nav ul{display:flex;flex-wrap:wrap}main{padding:16px}}`;

/** The API document as one page that needs no script and no other file. */
export function docsPage(document: ApiDocument, language: "zh" | "en"): Page {
  const words = language === "zh" ? apiPageZh : apiPageEn;
  const lookup = lookupIn(document);
  return html`<!doctype html>
    <html lang="${language === "zh" ? "zh-CN" : "en"}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <div class="page">
          <nav aria-label="${words.resources}">
            <ul>
              ${document.tags.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}
            </ul>
          </nav>
          <main>
            <h1>${words.title} <small>${String(document.info["version"])}</small></h1>
            <p>${words.intro}<a href="/api/openapi.json">/api/openapi.json</a></p>
            <ul class="intro">
              ${words.rules.map((rule) => html`<li>${rule}</li>`)}
            </ul>
            <h3>${words.problem} <code>application/problem+json</code></h3>
            <pre>${schemaText({ $ref: "#/components/schemas/Problem" }, lookup)}</pre>
            ${document.tags.map(({ name }) => section(document, name, words))}
          </main>
        </div>
      </body>
    </html>`;
}

function section(document: ApiDocument, tag: string, words: Words): Page {
  const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ path, method, operation })),
  );
  return html`<section>
    <h2 id="${tag}">${tag}</h2>
    ${operations.map(
      ({ path, method, operation }) =>
        html`<details id="${operation.operationId}">
          <summary>
            <b class="method ${method}">${method}</b><code>${path}</code
            ><span lang="en">${operation.summary}</span>${
              operation.security?.length === 0 ? html`<span>(${words.open})</span>` : ""
            }
          </summary>
          <div class="inside">${inside(operation, words, lookupIn(document))}</div>
        </details>`,
    )}
  </section>`;
}

function inside(operation: ApiOperation, words: Words, lookup: SchemaLookup): Page {
  const body = operation.requestBody?.content;
  return html`${
    operation.parameters.length > 0
      ? html`<h3>${words.parameters}</h3>
          <table>
            ${operation.parameters.map((parameter) => parameterRow(parameter, words, lookup))}
          </table>`
      : ""
  }
  ${body === undefined ? "" : contentPart(words.body, body, words, lookup)}
  ${Object.entries(operation.responses)
    .filter(([status]) => status !== "default")
    .map(([status, { content }]) => contentPart(`${words.answer} ${status}`, content ?? {}, words, lookup))}`;
}

function parameterRow(parameter: ApiParameter, words: Words, lookup: SchemaLookup): Page {
  return html`<tr>
    <td><code>${parameter.name}</code></td>
    <td>${parameter.in}${parameter.required ? `, ${words.required}` : ""}</td>
    <td><code>${schemaText(parameter.schema, lookup)}</code> ${parameter.description ?? ""}</td>
  </tr>`;
}

function contentPart(
  title: string,
  content: Readonly<Record<string, { readonly schema: SchemaNode }>>,
  words: Words,
  lookup: SchemaLookup,
): Page {
  const [[mediaType, { schema }] = ["", { schema: null }]] = Object.entries(content);
  const text = schema === null ? words.empty : shapeOf(schema, words, lookup);
  return html`<h3>${title} <code>${mediaType}</code></h3>
    <pre>${text}</pre>`;
}

function shapeOf(schema: SchemaNode, words: Words, lookup: SchemaLookup): string {
  return Object.keys(schema).length === 0 ? words.binary : schemaText(schema, lookup);
}

/** Finds `#/components/schemas/Name` and parts below it. */
function lookupIn(document: ApiDocument): SchemaLookup {
  return (ref) =>
    ref
      .split("/")
      .slice(1)
      .reduce<unknown>(
        (node, key) => (node as Record<string, unknown> | undefined)?.[key],
        document,
      ) as SchemaNode;
}
