import type { ReactElement } from "react";
import { useCalendarWords } from "../identity-words.ts";
import { SIGNS } from "./day-signs.ts";
import css from "./YearView.module.css";

const KINDS = ["working", "weekend", "holiday", "make-up", "own-off", "own-work"] as const;

/** What colours and signs of the days mean. */
export function DayLegend(props: { readonly editable: boolean }): ReactElement {
  const say = useCalendarWords();
  return (
    <ul className={css["legend"]} aria-label={say("year.legend")}>
      {KINDS.map((kind) => {
        const sign = SIGNS[kind];
        return (
          <li key={kind}>
            <span className={css["swatch"]} data-kind={kind} aria-hidden="true">
              {sign ? say(`year.${sign}`) : "8"}
            </span>
            {say(`kinds.${kind}`)}
          </li>
        );
      })}
      {props.editable && (
        <li className="hy-third">
          {say("year.click")} <span className={css["keys"]}>{say("year.keys")}</span>
        </li>
      )}
    </ul>
  );
}
