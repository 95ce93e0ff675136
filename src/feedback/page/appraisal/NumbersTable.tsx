import type { ReactElement } from "react";
import type { AppraisalGroup } from "../../domain/appraisal/appraisal-figure.ts";
import css from "./NumbersTable.module.css";
import type { Group, Numbers, Sheet } from "./appraisal-queries.ts";
import { useAppraisalWords } from "./appraisal-words.ts";
import { NumberCell } from "./NumberCell.tsx";
import { toldNumbers, type ToldNumber } from "./told-numbers.ts";

interface NumbersTableProps {
  readonly sheet: Sheet;
  readonly group: AppraisalGroup;
  readonly rows: readonly Group[];
}

/** Numbers of departments, people, … by name: small samples are hatched and no ground for a ranking. */
export function NumbersTable({ sheet, group, rows }: NumbersTableProps): ReactElement {
  const say = useAppraisalWords();
  const small = sheet.rules.smallSample;
  const told = (numbers: Numbers): readonly ToldNumber[] => toldNumbers(numbers, say, small);
  return (
    <div className={css["scroll"]}>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{say("sheet.name")}</th>
            {(rows[0] ? told(rows[0].numbers) : []).map(({ figure }) => (
              <th key={figure} scope="col" className={css["end"]}>
                {say(`sheet.columns.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {told(row.numbers).map((number) => (
                <NumberCell
                  key={number.figure}
                  number={number}
                  of={{ group, key: row.key, name: row.name }}
                  isOpenable={sheet.mayOpenCases}
                  smallNote={say("sheet.smallNote", { n: small })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
