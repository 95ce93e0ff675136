import { EventEmitter } from "node:events";

const appended = new EventEmitter<{ appended: [] }>();

/** Tells the dispatcher of this process that a transaction under way has left something in the outbox. */
export function signalAppended(): void {
  appended.emit("appended");
}

/** Calls `listener` at each signal; answers how to stop that. */
export function onAppended(listener: () => void): () => void {
  appended.on("appended", listener);
  return () => appended.off("appended", listener);
}
