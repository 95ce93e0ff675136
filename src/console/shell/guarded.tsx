import type { ComponentType } from "react";
import type { Permissions } from "../console-page.ts";
import { useSession } from "../session.ts";
import { ForbiddenPage } from "./ForbiddenPage.tsx";

/** `Page` for those who may, and for others who to ask. The server decides again. */
export function guarded(Page: ComponentType, may: (permissions: Permissions) => boolean): ComponentType {
  return function Guarded() {
    const { permissions } = useSession();
    return may(permissions) ? <Page /> : <ForbiddenPage />;
  };
}
