import type { ReactElement } from "react";
import { Link, useSearchParams } from "react-router";
import type { AppraisalGroup } from "../../domain/appraisal/appraisal-figure.ts";
import { useAppraisalWords } from "./appraisal-words.ts";
import css from "./NumbersTable.module.css";
import type { ToldNumber } from "./told-numbers.ts";

interface NumberCellProps {
  readonly number: ToldNumber;
  readonly of: { readonly group: AppraisalGroup; readonly key: string; readonly name: string };
  readonly isOpenable: boolean;
  readonly smallNote: string;
}

/** A number with what it is of; it opens its cases. */
export function NumberCell({ number, of, isOpenable, smallNote }: NumberCellProps): ReactElement {
  const say = useAppraisalWords();
  const [params] = useSearchParams();
  const { figure, value, lines, isSmall } = number;
  if (value === null)
    return (
      <td className={css["end"]}>
        <span className="hy-third">{say("sheet.none")}</span>
      </td>
    );
  const to = new URLSearchParams(params);
  to.set("figure", figure);
  to.set("group", of.group);
  to.set("key", of.key);
  to.delete("hit");
  const column = say(`sheet.columns.${figure}`);
  return (
    <td className={`${css["end"]} ${isSmall ? css["small"] : ""}`} title={isSmall ? smallNote : undefined}>
      {isOpenable ? (
        <Link
          to={`?${to}`}
          replace
          preventScrollReset
          aria-label={say("sheet.open", { name: of.name, column, value })}
        >
          {value}
        </Link>
      ) : (
        value
      )}
      {lines.map((line) => (
        <span key={line} className={css["base"]}>
          {line}
        </span>
      ))}
      {isSmall && <span className="hy-unseen">{smallNote}</span>}
    </td>
  );
}
