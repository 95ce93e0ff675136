import { createHash } from "node:crypto";
import type { Env, Hono } from "hono";

/**
 * Tells the page around a framed form how high it is, and once it was sent; the messages are those of embedded
 * surveys. Everything else works without it.
 */
const FRAME_SCRIPT = `const tell=(message)=>{if(parent!==self)parent.postMessage(message,"*")};
const measure=()=>tell({type:"huiyin:resized",height:Math.ceil(document.documentElement.getBoundingClientRect().height)});
new ResizeObserver(measure).observe(document.documentElement);
measure();
const done=document.querySelector("[data-completed]");
if(done)tell({type:"huiyin:completed",id:done.getAttribute("data-completed")});
`;
const HASH = createHash("sha256").update(FRAME_SCRIPT).digest("hex").slice(0, 12);
/** Its address changes with the content, so that it can be kept for ever. */
export const FRAME_SCRIPT_ADDRESS = `/w/assets/frame-${HASH}.js`;

export function mountFrameScript<E extends Env>(app: Hono<E>): void {
  app.get(FRAME_SCRIPT_ADDRESS, (c) => {
    (c.var as { readonly state: { route: string | null } }).state.route = "/w/assets/{file}";
    const headers = {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    };
    return new Response(FRAME_SCRIPT, { headers });
  });
}
