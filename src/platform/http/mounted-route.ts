import type { RouteDescriptor } from "../contract/route.ts";

/** How a route was mounted; `open` needs nobody signed in. */
export interface MountedRoute {
  readonly descriptor: RouteDescriptor;
  readonly kind: "route" | "open" | "stream";
}
