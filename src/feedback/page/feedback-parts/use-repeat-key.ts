import { useRef } from "react";
import { newIdempotencyKey } from "../../../ui/api-client.ts";

/**
 * The key to send something with: the same content sent again after a lost answer has the same key, so that the
 * server takes it once.
 */
export function useRepeatKey(): (content: unknown) => string {
  const last = useRef<{ readonly content: string; readonly key: string } | null>(null);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: newIdempotencyKey() };
    return last.current.key;
  };
}
