import type { ReactElement } from "react";
import { Link } from "react-router";
import { Panel } from "../../../ui/Panel.tsx";
import { hoursOf, isSmall, joined, percent } from "./figure-format.ts";
import type { NamedFigures, Share } from "./figure-queries.ts";
import { useFigureWords } from "./figure-words.ts";
import css from "./Figures.module.css";

/** The figures of departments, people, outlets or providers, by name: small samples are no ground for a ranking. */
export function GroupTable(props: {
  readonly title: string;
  readonly note?: string;
  /** Where the page is that tells of one of them only; people have none. */
  readonly only?: (id: string) => string;
  readonly groups: readonly NamedFigures[];
}): ReactElement | null {
  const say = useFigureWords();
  if (props.groups.length === 0) return null;
  const heads = [
    say("groups.onTime"),
    say("groups.reopened"),
    say("groups.firstContact"),
    say("groups.satisfied"),
    say("groups.calmed"),
    say("groups.worked"),
  ];
  return (
    <Panel title={props.title} note={props.note ?? say("groups.note")}>
      <div className={css["scroll"]} role="group" aria-label={props.title} tabIndex={0}>
        <table className={css["table"]}>
          <thead>
            <tr>
              <th scope="col">{say("groups.name")}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={css["end"]}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.groups.map((group) => (
              <GroupRow key={group.id} group={group} to={props.only?.(group.id)} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function GroupRow({
  group,
  to,
}: {
  readonly group: NamedFigures;
  readonly to: string | undefined;
}): ReactElement {
  const say = useFigureWords();
  const { onTime, duration } = group;
  const worked = duration?.firstWorked ?? null;
  return (
    <tr>
      <th scope="row">
        {to === undefined ? (
          group.name
        ) : (
          <Link to={to} title={say("groups.only", { name: group.name })}>
            {group.name}
          </Link>
        )}
      </th>
      <ShareCell share={joined(onTime.map(({ share }) => share))} />
      <ShareCell share={group.reopened} />
      <ShareCell share={group.firstContact} />
      <ShareCell share={group.satisfied} />
      <ShareCell share={group.calmed} />
      <td className={css["end"]}>
        {worked === null ? say("none") : say("hours", { hours: hoursOf(worked) })}
        {duration && <span className={css["base"]}>{say("cases", { n: duration.n })}</span>}
      </td>
    </tr>
  );
}

function ShareCell({
  share,
}: {
  readonly share: Pick<NonNullable<Share>, "count" | "n"> | null;
}): ReactElement {
  const say = useFigureWords();
  const { count = 0, n = 0 } = share ?? {};
  return (
    <td className={css["end"]}>
      {n === 0 ? <span className="hy-third">{say("none")}</span> : percent(count / n)}
      {n > 0 && (
        <span className={css["base"]} title={isSmall(n) ? say("smallNote") : undefined}>
          {say("of", { count, n })}
        </span>
      )}
    </td>
  );
}
