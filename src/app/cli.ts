import { Failure } from "../kit/failure.ts";
import type { Command } from "./commands/command-context.ts";
import { languageOf } from "./parse-options.ts";
import { sentences } from "./sentences.ts";
import { en } from "./words/en.ts";
import { zh } from "./words/zh.ts";
import { WrongUse } from "./wrong-use.ts";

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** Each command is loaded only when called: the report needs no server, the server no fonts. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./commands/start-command.ts")).startCommand,
  org: async () => (await import("./commands/organization-command.ts")).organizationCommand,
  user: async () => (await import("./commands/user-command.ts")).userCommand,
  key: async () => (await import("./commands/key-command.ts")).keyCommand,
  demo: async () => (await import("./commands/demo-command.ts")).demoCommand,
  survey: async () => (await import("./commands/survey-command.ts")).surveyCommand,
  import: async () => (await import("./commands/import-command.ts")).importCommand,
  report: async () => (await import("./commands/report-command.ts")).reportCommand,
};

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const lang = languageOf(args);
  const words = lang === "zh" ? zh : en;
  try {
    if (asksForHelp(args)) console.log(words.usage);
    else await runCommand(args, lang);
    return DONE;
  } catch (error) {
    console.error(words.error(messageOf(error, lang)));
    if (process.env["HUIYIN_DEBUG"]) console.error(error);
    return error instanceof WrongUse ? WRONG_USE : FAILED;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h") || args[0] === "help";
}

async function runCommand([name, ...rest]: readonly string[], lang: "zh" | "en"): Promise<void> {
  if (name === undefined) throw new WrongUse("no-command");
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new WrongUse("unknown-command", { name });
  const command = await load();
  // A server ends in order; every other command leaves by process.exit, so that what was half written is removed.
  if (name !== "start") {
    process.on("SIGINT", () => process.exit(130));
    process.on("SIGTERM", () => process.exit(143));
  }
  await command(rest, { words: lang === "zh" ? zh : en, lang, folder: userFolder(), env: process.env });
}

/** Where the user stands: `npm run` changes to the package's folder and tells the one it was called from. */
function userFolder(): string {
  const byNpm = process.env["npm_lifecycle_event"] === "huiyin";
  return (byNpm ? process.env["INIT_CWD"] : undefined) ?? process.cwd();
}

/** One line for the user; control characters of file names and cells never reach the terminal. */
function messageOf(error: unknown, lang: "zh" | "en"): string {
  const words = lang === "zh" ? zh : en;
  if (error instanceof Failure || error instanceof WrongUse) {
    const known = error instanceof WrongUse ? words.wrongUse : sentences(lang);
    const sentence = known[error.code];
    if (sentence !== undefined) return oneLine(sentence(error.details));
  }
  return words.defect(oneLine(error instanceof Error ? error.message : String(error)));
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 2_000);
}
