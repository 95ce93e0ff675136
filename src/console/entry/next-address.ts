/** Where to go after signing in: an address of this console from `?next=`, else home. Never another site's. */
export function nextAddress(search: URLSearchParams, origin: string): string {
  const next = search.get("next") ?? "/";
  const url = URL.parse(next, origin);
  if (!url || url.origin !== origin || url.pathname.startsWith("/sign-in")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
