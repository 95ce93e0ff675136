import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { useIdentityWords } from "../identity-words.ts";
import { departmentsQuery } from "../parts/identity-queries.ts";

/** Departments that were closed, folded away under the tree. */
export function ClosedDepartments(): ReactElement | null {
  const say = useIdentityWords();
  const closed = useQuery(departmentsQuery("closed"));
  if (!closed.data || closed.data.length === 0) return null;
  return (
    <details style={{ marginTop: 16 }}>
      <summary className="hy-second">{say("departments.closed", { count: closed.data.length })}</summary>
      <ul style={{ margin: "8px 0 0", paddingInlineStart: 22 }}>
        {closed.data.map(({ id, name, closedAt }) => (
          <li key={id}>
            {name} <span className="hy-third">{closedAt && <InstantText instant={closedAt} dateOnly />}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
