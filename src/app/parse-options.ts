import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { WrongUse } from "./wrong-use.ts";

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>;

/** Options and other arguments of a command, in any order. @throws WrongUse naming the first option that is not understood */
export function parseOptions<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw whatIsWrong(args, options);
  }
}

/** The language asked for, also when the rest of the line is wrong; zh if none. */
export function languageOf(args: readonly string[]): "zh" | "en" {
  const at = args.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const value = args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  return value === "en" ? "en" : "zh";
}

/** @throws WrongUse `unknown-language` */
export function readLanguage(name = "zh"): "zh" | "en" {
  if (name !== "zh" && name !== "en") throw new WrongUse("unknown-language", { name });
  return name;
}

function whatIsWrong(args: readonly string[], options: ParseArgsOptionsConfig): WrongUse {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    const wrong = token.kind === "option" ? faultOf(token, options) : null;
    if (wrong !== null) return new WrongUse(wrong, { name: token.kind === "option" ? token.rawName : "" });
  }
  return new WrongUse("no-command");
}

interface OptionToken {
  readonly name: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function faultOf(token: OptionToken, options: ParseArgsOptionsConfig): string | null {
  const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (known === undefined) return "unknown-option";
  if (known.type !== "string") return token.value === undefined ? null : "option-takes-no-value";
  const missing = !token.value || (token.value.startsWith("-") && !token.inlineValue);
  return missing ? "option-without-value" : null;
}
