import { Button } from "antd";
import { useEffect, type ReactElement } from "react";
import { useBlocker } from "react-router";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useNotificationWords } from "../notification-words.ts";

/** Asks before unsaved wording is left behind; the browser asks too when its tab is closed. */
export function UnsavedGuard(props: { readonly dirty: boolean }): ReactElement {
  const say = useNotificationWords();
  const { dirty } = props;
  const blocker = useBlocker(
    ({ currentLocation: now, nextLocation: next }) =>
      dirty && (now.pathname !== next.pathname || now.search !== next.search),
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);
  const footer = (
    <>
      <Button danger onClick={() => blocker.proceed?.()}>
        {say("templates.leave")}
      </Button>
      <Button type="primary" onClick={() => blocker.reset?.()}>
        {say("templates.stay")}
      </Button>
    </>
  );
  return (
    <Dialog
      open={blocker.state === "blocked"}
      title={say("templates.unsaved")}
      onClose={() => blocker.reset?.()}
      footer={footer}
    >
      <p className="hy-second">{say("templates.unsavedText")}</p>
    </Dialog>
  );
}
