import { Failure } from "../kit/failure.ts";
import { en as enOutreach } from "../outreach/words/en.ts";
import { zh as zhOutreach } from "../outreach/words/zh.ts";
import { en as enPlatform } from "../platform/words/en.ts";
import { zh as zhPlatform } from "../platform/words/zh.ts";
import { languageOf, WrongUse } from "./command-line.ts";
import { en } from "./words/en.ts";
import { zh, type AppWords } from "./words/zh.ts";

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

type Sentences = Readonly<Record<string, (details: Readonly<Record<string, string | number>>) => string>>;

// Leaving by process.exit lets what was half written be removed.
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const lang = languageOf(args);
  const words = lang === "zh" ? zh : en;
  try {
    if (asksForHelp(args)) console.log(words.usage);
    else await runCommand(args, words);
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

async function runCommand([command, ...rest]: readonly string[], words: AppWords): Promise<void> {
  if (command === undefined) throw new WrongUse("no-command");
  if (command !== "report") throw new WrongUse("unknown-command", { name: command });
  const { reportCommand } = await import("./report-command.ts");
  await reportCommand(rest, words, userFolder());
}

/** Where the user stands: `npm run` changes to the package's folder and tells the one it was called from. */
function userFolder(): string {
  const byNpm = process.env["npm_lifecycle_event"] === "huiyin";
  return (byNpm ? process.env["INIT_CWD"] : undefined) ?? process.cwd();
}

/** One line for the user; control characters of file names and cells never reach the terminal. */
function messageOf(error: unknown, lang: "zh" | "en"): string {
  const words = lang === "zh" ? zh : en;
  const sentences: Sentences =
    error instanceof WrongUse
      ? words.wrongUse
      : lang === "zh"
        ? { ...zhPlatform, ...zhOutreach, ...words.failure }
        : { ...enPlatform, ...enOutreach, ...words.failure };
  if (error instanceof Failure || error instanceof WrongUse) {
    const sentence = sentences[error.code];
    if (sentence !== undefined) return oneLine(sentence(error.details));
  }
  return words.defect(oneLine(error instanceof Error ? error.message : String(error)));
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 2_000);
}
