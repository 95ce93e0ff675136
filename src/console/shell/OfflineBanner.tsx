import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore, type ReactElement } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { useConsoleWords } from "../console-words.ts";
import css from "./OfflineBanner.module.css";

/** Says that the network is gone; when it is back, what is shown is fetched anew. */
export function OfflineBanner(): ReactElement | null {
  const say = useConsoleWords();
  const client = useQueryClient();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  useEffect(() => {
    const refresh = (): void => void client.invalidateQueries();
    window.addEventListener("online", refresh);
    return () => window.removeEventListener("online", refresh);
  }, [client]);
  if (online) return null;
  return (
    <div className={css["banner"]} role="status">
      <Icon name="offline" />
      {say("shell.offline")}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
