import { sampleBody } from "../../domain/webhook/sample-body.ts";
import { isWechat } from "../../domain/webhook/webhook-mapping.ts";
import type { Webhook } from "../../contract/webhook/webhook.ts";

/** Text between single quotes of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A delivery to copy into a terminal; `secret` null: it is to be filled in. Null where WeChat or WeCom alone sends. */
export function sampleCommand(
  { url, proof, mapping }: Pick<Webhook, "url" | "proof" | "mapping">,
  secret: string | null,
): string | null {
  if (isWechat(proof)) return null;
  const body = `BODY=${quoted(JSON.stringify(sampleBody(mapping)))}`;
  const send = `curl -sS ${quoted(url)} -H 'Content-Type: application/json'`;
  const data = `--data-binary "$BODY"`;
  const key = `SECRET=${quoted(secret ?? "…")}`;
  if (proof === "address") return [body, `${send} ${data}`].join("\n");
  if (proof === "bearer")
    return [key, body, `${send} \\`, `  -H "Authorization: Bearer $SECRET" ${data}`].join("\n");
  return [
    key,
    body,
    "TIME=$(date +%s)",
    `SIGN=$(printf '%s.%s' "$TIME" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" | sed 's/^.* //')`,
    `${send} \\`,
    `  -H "X-Huiyin-Timestamp: $TIME" -H "X-Huiyin-Signature: $SIGN" ${data}`,
  ].join("\n");
}
