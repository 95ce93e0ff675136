import type { ReactElement, ReactNode } from "react";
import { Link } from "react-router";
import { isSmall, percent } from "./figure-format.ts";
import type { Share } from "./figure-queries.ts";
import { useFigureWords } from "./figure-words.ts";
import css from "./Figures.module.css";

interface FigureStatProps {
  readonly name: string;
  readonly note: string;
  /** Large. */
  readonly value: string;
  readonly n: number;
  /** What it is a share or a mean of; opens its cases where `to` is given. */
  readonly base: string;
  readonly to?: string;
  readonly children?: ReactNode;
}

/** One figure with its name, what it is of, and how sure it is. */
export function FigureStat(props: FigureStatProps): ReactElement {
  const say = useFigureWords();
  return (
    <div className={css["stat"]} title={props.note}>
      <dt>{props.name}</dt>
      <dd className={css["value"]}>{props.n === 0 ? say("none") : props.value}</dd>
      <dd className="hy-second">
        {props.to !== undefined && props.n > 0 ? (
          <Link to={props.to} aria-label={`${props.name} ${props.base} ${say("openCases")}`}>
            {props.base}
          </Link>
        ) : (
          props.base
        )}
        {isSmall(props.n) && (
          <span className={css["small"]} title={say("smallNote")}>
            {say("small")}
          </span>
        )}
      </dd>
      {props.children && <dd className="hy-third">{props.children}</dd>}
      <dd className={css["note"]}>{props.note}</dd>
    </div>
  );
}

/** A share as a figure; the number opens the cases that count. */
export function ShareStat(props: {
  readonly name: string;
  readonly note: string;
  readonly share: Share;
  readonly to: string;
  readonly ofCustomers?: boolean;
}): ReactElement {
  const say = useFigureWords();
  const { share, ofCustomers = false } = props;
  const { count = 0, n = 0 } = share ?? {};
  return (
    <FigureStat
      name={props.name}
      note={props.note}
      value={percent(share?.share ?? 0)}
      n={n}
      base={say(ofCustomers ? "ofCustomers" : "of", { count, n })}
      to={props.to}
    >
      {share && say("interval", { low: percent(share.interval[0]), high: percent(share.interval[1]) })}
    </FigureStat>
  );
}
