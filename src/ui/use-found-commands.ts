import { useEffect, useMemo, useState } from "react";
import type { Command } from "./command.ts";

/** Asks the server; `signal` ends when the text changed again. */
export type SearchCommands = (text: string, signal: AbortSignal) => Promise<readonly Command[]>;

interface FoundCommands {
  readonly found: readonly Command[];
  readonly state: "ready" | "searching" | "failed";
}

interface Answered {
  readonly text: string;
  readonly commands: readonly Command[] | null;
}

const PAUSE_MS = 180;
const NOTHING: Answered = { text: "", commands: [] };

/** Commands that fit `text`: those at hand at once, then what the server finds. */
export function useFoundCommands(
  typed: string,
  commands: readonly Command[],
  search: SearchCommands | undefined,
): FoundCommands {
  const text = typed.trim();
  const [answered, setAnswered] = useState(NOTHING);
  useEffect(() => {
    if (text === "" || !search) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      search(text, stop.signal).then(
        (found) => setAnswered({ text, commands: found }),
        () => {
          if (!stop.signal.aborted) setAnswered({ text, commands: null });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, search]);
  return useMemo(() => {
    const atHand = commands.filter((command) => fits(command, text));
    if (text === "" || !search) return { found: atHand, state: "ready" };
    const current = answered.text === text;
    const state = !current ? "searching" : answered.commands === null ? "failed" : "ready";
    return { found: [...atHand, ...(answered.commands ?? [])], state };
  }, [answered, commands, search, text]);
}

/** Every typed word stands somewhere in title, note or group. */
function fits(command: Command, text: string): boolean {
  const hay = `${command.title} ${command.note ?? ""} ${command.group}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
