import { Button } from "antd";
import { useEffect, type ReactElement } from "react";
import { useBlocker } from "react-router";
import { isAfterSaving } from "./after-saving.ts";
import { Dialog } from "./Dialog.tsx";
import { useUiWords } from "./ui-words.ts";

interface UnsavedGuardProps {
  readonly dirty: boolean;
  /** The part of the page depends on what stands behind the `?` of the address. */
  readonly withQuery?: boolean;
}

/** Asks before unsaved changes are left behind; the browser asks too when its tab is closed. */
export function UnsavedGuard(props: UnsavedGuardProps): ReactElement {
  const say = useUiWords();
  const { dirty, withQuery = false } = props;
  const blocker = useBlocker(({ currentLocation: now, nextLocation: next }) => {
    const leaves = now.pathname !== next.pathname || (withQuery && now.search !== next.search);
    return dirty && leaves && !isAfterSaving(next.state);
  });
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);
  const footer = (
    <>
      <Button danger onClick={() => blocker.proceed?.()}>
        {say("unsaved.leave")}
      </Button>
      <Button type="primary" onClick={() => blocker.reset?.()}>
        {say("unsaved.stay")}
      </Button>
    </>
  );
  return (
    <Dialog
      open={blocker.state === "blocked"}
      title={say("unsaved.title")}
      onClose={() => blocker.reset?.()}
      footer={footer}
    >
      <p className="hy-second">{say("unsaved.text")}</p>
    </Dialog>
  );
}
