import type { MountedRoute } from "./mounted-route.ts";

/** `/api/v1/customers/{id}` → `/api/v1/customers/:id`. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/gu, ":$1");
}

/** The methods mounted for the path that was asked, in capitals; HEAD goes with GET. */
export function allowedMethods(routes: readonly MountedRoute[], asked: string): readonly string[] {
  const methods = routes
    .filter(({ descriptor }) => matches(descriptor.path, asked))
    .flatMap(({ descriptor }) =>
      descriptor.method === "get" ? ["GET", "HEAD"] : [descriptor.method.toUpperCase()],
    );
  return [...new Set(methods)].toSorted();
}

function matches(pattern: string, asked: string): boolean {
  const [parts, sent] = [pattern.split("/"), asked.split("/")];
  return (
    parts.length === sent.length &&
    parts.every((part, i) => (part.startsWith("{") ? sent[i] !== "" : part === sent[i]))
  );
}
