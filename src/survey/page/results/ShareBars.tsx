import type { ReactElement } from "react";
import { CountLink } from "./CountLink.tsx";
import type { ResponseNarrowing } from "./result-context.ts";
import { intervalText, shareText } from "./result-format.ts";
import { useResultWords } from "./result-words.ts";
import css from "./ShareBars.module.css";

export interface ShareBar {
  readonly key: string;
  readonly words: string;
  readonly count: number;
  readonly share: number | null;
  readonly interval: readonly [number, number] | null;
  readonly narrowing: ResponseNarrowing;
}

/** Answers side by side, each with its share, its interval drawn as a thin line, and its count. */
export function ShareBars(props: { readonly bars: readonly ShareBar[] }): ReactElement {
  const say = useResultWords();
  return (
    <ul className={css["bars"]}>
      {props.bars.map(({ key, words, count, share, interval, narrowing }) => {
        const [low, high] = interval ?? [0, 0];
        const range = intervalText(interval, shareText);
        const between = range && say("common.interval", { low: shareText(low), high: shareText(high) });
        return (
          <li key={key}>
            <span className={css["words"]}>{words}</span>
            <span className={css["track"]} title={between ?? undefined}>
              <span className={css["fill"]} style={{ width: `${(share ?? 0) * 100}%` }} />
              {interval && (
                <span
                  className={css["range"]}
                  style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
                />
              )}
            </span>
            <span className={css["share"]}>{shareText(share)}</span>
            <CountLink
              className={css["count"]}
              narrowing={narrowing}
              label={say("common.share", { words, count, share: shareText(share) })}
            >
              {count}
            </CountLink>
          </li>
        );
      })}
    </ul>
  );
}
