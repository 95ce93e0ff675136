import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { FormProblem } from "./FormProblem.tsx";
import css from "./RecordFinder.module.css";
import { SearchInput } from "./SearchInput.tsx";

interface FoundRecord {
  readonly id: string;
  readonly name: string;
}

interface RecordFinderProps<T extends FoundRecord> {
  readonly words: { readonly search: string; readonly none: string };
  /** Key of the query, without the words looked for. */
  readonly queryKey: readonly string[];
  readonly find: (q: string, signal: AbortSignal) => Promise<{ readonly items: readonly T[] }>;
  /** Tells records of one name apart. */
  readonly detail: (record: T) => readonly (string | null | undefined)[];
  readonly onChoose: (record: T) => void;
}

/** Finds a record by words and chooses it. */
export function RecordFinder<T extends FoundRecord>(props: RecordFinderProps<T>): ReactElement {
  const [q, setQ] = useState("");
  const found = useQuery({
    queryKey: [...props.queryKey, q],
    queryFn: ({ signal }) => props.find(q, signal),
    enabled: q !== "",
    placeholderData: (before) => before,
  });
  const items = q === "" ? [] : (found.data?.items ?? []);
  return (
    <div className={css["finder"]}>
      <SearchInput label={props.words.search} value={q} onSearch={setQ} />
      <div role="status">
        {q !== "" && found.data?.items.length === 0 && <p className="hy-third">{props.words.none}</p>}
      </div>
      {items.length > 0 && (
        <ul className={css["found"]}>
          {items.map((record) => (
            <li key={record.id}>
              <button type="button" onClick={() => props.onChoose(record)}>
                <span>{record.name}</span>
                <span className="hy-third">{props.detail(record).filter(Boolean).join(" · ")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <FormProblem error={found.error} />
    </div>
  );
}

/** The record that was chosen, with a button to choose another. */
export function ChosenRecord(props: {
  readonly id: string | undefined;
  readonly name: string;
  readonly change: string;
  readonly onChange: () => void;
}): ReactElement {
  return (
    <div className={css["chosen"]} id={props.id}>
      <span>{props.name}</span>
      <Button size="small" onClick={props.onChange}>
        {props.change}
      </Button>
    </div>
  );
}
