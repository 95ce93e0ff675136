import type { WriteStream } from "node:tty";
import { formatCount } from "../../report/domain/format.ts";
import type { ReportStep } from "../../report/service/report-order.ts";
import type { AppWords } from "../words/zh.ts";

/** Between two lines in a log, where a line cannot be overwritten. */
const LOG_ROWS = 50_000;

/** One line of progress: overwritten on a terminal, one line per step in a log. */
export class Progress {
  readonly #out: WriteStream | NodeJS.WriteStream;
  readonly #words: AppWords;
  #step: ReportStep | null = null;
  #rows = 0;

  constructor(out: WriteStream | NodeJS.WriteStream, words: AppWords) {
    this.#out = out;
    this.#words = words;
  }

  show(step: ReportStep, rows: number): void {
    const name = this.#words.step[step];
    const text =
      rows > 0 && (step === "reading" || step === "words")
        ? `${name} ${this.#words.rows(formatCount(rows))}`
        : name;
    if (this.#out.isTTY) this.#out.write(`\r\u001B[K${text}`);
    else if (step !== this.#step || rows - this.#rows >= LOG_ROWS) {
      this.#out.write(`${text}\n`);
      this.#rows = rows;
    }
    this.#step = step;
  }

  end(): void {
    if (this.#out.isTTY && this.#step !== null) this.#out.write("\r\u001B[K");
  }
}

/** Rows read so far: overwritten on a terminal, now and then a line in a log. */
export class RowProgress {
  readonly #out: WriteStream | NodeJS.WriteStream;
  readonly #words: AppWords;
  #rows = 0;

  constructor(out: WriteStream | NodeJS.WriteStream, words: AppWords) {
    this.#out = out;
    this.#words = words;
  }

  show(rows: number): void {
    const text = `${this.#words.step.reading} ${this.#words.rows(formatCount(rows))}`;
    if (this.#out.isTTY) this.#out.write(`\r\u001B[K${text}`);
    else if (rows - this.#rows >= LOG_ROWS) this.#out.write(`${text}\n`);
    else return;
    this.#rows = rows;
  }

  end(): void {
    if (this.#out.isTTY && this.#rows > 0) this.#out.write("\r\u001B[K");
  }
}
