import type { ReactElement } from "react";
import { Link } from "react-router";
import { Panel } from "../../../ui/Panel.tsx";
import { useLifeWords } from "../feedback-words.ts";
import { isSmall, percent } from "./figure-format.ts";
import { casesOf, type FigureQuery, type Figures } from "./figure-queries.ts";
import { useFigureWords } from "./figure-words.ts";
import css from "./Figures.module.css";

/** How many deadlines of each stage were kept; the late ones open their cases. */
export function StageTable(props: { readonly figures: Figures; readonly query: FigureQuery }): ReactElement {
  const say = useFigureWords();
  const life = useLifeWords();
  const { query } = props;
  return (
    <Panel title={say("stages.title")} note={say("stages.note")}>
      <div className={css["scroll"]} role="group" aria-label={say("stages.title")} tabIndex={0}>
        <table className={css["table"]}>
          <thead>
            <tr>
              <th scope="col">{say("stages.stage")}</th>
              <th scope="col" className={css["end"]}>
                {say("stages.due")}
              </th>
              <th scope="col" className={css["end"]}>
                {say("stages.onTime")}
              </th>
              <th scope="col" className={css["end"]}>
                {say("stages.late")}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.figures.onTime.map(({ clock, share }) => (
              <tr key={clock}>
                <th scope="row">{life(`clocks.${clock}`)}</th>
                <td className={css["end"]}>{share?.n ?? 0}</td>
                <td className={css["end"]}>
                  {share ? percent(share.share) : say("none")}
                  {isSmall(share?.n ?? 0) && (
                    <span className={css["small"]} title={say("smallNote")}>
                      {say("small")}
                    </span>
                  )}
                </td>
                <td className={css["end"]}>
                  {share && share.n > share.count ? (
                    <Link to={casesOf(query, { figure: "on_time", clock, hit: false })}>
                      {share.n - share.count}
                    </Link>
                  ) : (
                    "0"
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
