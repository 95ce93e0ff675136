import { Button } from "antd";
import { useCallback, useEffect, useRef, type ReactElement } from "react";
import { useBlocker } from "react-router";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useCustomerWords } from "../customer-words.ts";

/** Asks before a half-filled form is left. Show `guard` somewhere; tell `setDirty` what happens in the form. */
export function useLeaveGuard(): {
  readonly setDirty: (dirty: boolean) => void;
  readonly guard: ReactElement;
} {
  const say = useCustomerWords();
  const dirty = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty.current &&
      currentLocation.pathname !== nextLocation.pathname &&
      !isAfterSaving(nextLocation.state),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const setDirty = useCallback((now: boolean) => void (dirty.current = now), []);
  const stay = (): void => blocker.reset?.();
  const guard = (
    <Dialog
      open={blocker.state === "blocked"}
      title={say("common.leaveTitle")}
      onClose={stay}
      footer={
        <>
          <Button danger onClick={() => blocker.proceed?.()}>
            {say("common.leave")}
          </Button>
          <Button type="primary" onClick={stay}>
            {say("common.stay")}
          </Button>
        </>
      }
    >
      <p>{say("common.leaveText")}</p>
    </Dialog>
  );
  return { setDirty, guard };
}

/** What `navigate` is told as `state` after a form was stored. */
export const AFTER_SAVING = { saved: true } as const;

function isAfterSaving(state: unknown): boolean {
  return typeof state === "object" && state !== null && "saved" in state;
}
