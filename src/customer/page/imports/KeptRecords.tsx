import type { ReactElement } from "react";
import { Link } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import type { Import } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useKeptRecords } from "./import-queries.ts";
import css from "./ImportTable.module.css";

/** Records that undoing the import left as they are, and why. */
export function KeptRecords(props: { readonly shown: Import }): ReactElement {
  const { shown } = props;
  const say = useMoreWords();
  const kept = useKeptRecords(shown);
  const place = shown.subject === "customers" ? "/customers" : "/service-records";
  return (
    <Panel
      title={say("imports.keptTitle")}
      note={say("imports.keptNote", { shown: kept.data?.length ?? 0, kept: shown.reversal?.kept ?? 0 })}
    >
      {kept.isError && <ErrorState error={kept.error} onRetry={() => void kept.refetch()} />}
      <div className={css["long"]} role="group" tabIndex={0} aria-label={say("imports.keptTitle")}>
        <ul className={css["errors"]}>
          {kept.data?.map(({ recordId, label, code, message }) => (
            <li key={recordId}>
              {code === "removed-since" ? (
                <span>{label}</span>
              ) : (
                <Link to={`${place}/${recordId}`}>{label}</Link>
              )}
              <span>{message}</span>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
