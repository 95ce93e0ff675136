import type { AppWords } from "../words/zh.ts";

/** What every command is given besides its arguments. */
export interface CommandContext {
  readonly words: AppWords;
  readonly lang: "zh" | "en";
  /** What relative paths are relative to: where the user stands, not where npm stands. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A command; prints its result. Throws WrongUse (exit 2) and Failure (exit 1). */
export type Command = (args: readonly string[], context: CommandContext) => Promise<void>;
