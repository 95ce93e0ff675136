import { Alert } from "antd";
import type { ReactElement } from "react";
import { Link, useParams } from "react-router";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import css from "./Appraisal.module.css";
import { AppraisalCases } from "./AppraisalCases.tsx";
import { useMonths, useSheet, type Sheet } from "./appraisal-queries.ts";
import { useAppraisalWords } from "./appraisal-words.ts";
import { Differences } from "./Differences.tsx";
import { NumbersTable } from "./NumbersTable.tsx";
import { SheetActs } from "./SheetActs.tsx";

const FILTERS = ["v"] as const;
/** In the address: the numbers of now, though the month is frozen. */
const NOW = "now";

/** A month with its numbers, frozen or as it is now. */
export function AppraisalSheetPage(): ReactElement {
  const say = useAppraisalWords();
  const { month = "" } = useParams();
  const { filter, set } = useAddressFilter(FILTERS);
  const { sheet, error, retry } = useShownSheet(month, filter.v);
  return (
    <>
      <PageHeader
        title={say("sheet.title", { month })}
        back={{ to: "/feedback/appraisals", label: say("sheet.back") }}
        actions={sheet && <SheetActs sheet={sheet} onFrozen={() => set({ v: null })} />}
      />
      {error !== null ? (
        <ErrorState error={error} onRetry={retry} />
      ) : sheet === undefined ? (
        <LoadingState />
      ) : (
        <div className={css["page"]}>
          <VersionBar sheet={sheet} onChoose={(chosen) => set({ v: chosen })} />
          <Body sheet={sheet} />
        </div>
      )}
    </>
  );
}

/** The version that the address names; without one the latest, or the numbers of now. */
function useShownSheet(month: string, named: string | undefined) {
  const months = useMonths();
  const latest = months.data?.items.find((one) => one.month === month)?.versions[0]?.id ?? null;
  const sheet = useSheet(month, named === NOW ? null : (named ?? latest), months.data !== undefined);
  const retry = (): void => {
    void months.refetch();
    void sheet.refetch();
  };
  return { sheet: sheet.data, error: months.error ?? sheet.error, retry };
}

function VersionBar(props: {
  readonly sheet: Sheet;
  readonly onChoose: (id: string | null) => void;
}): ReactElement {
  const say = useAppraisalWords();
  const { version, versions } = props.sheet;
  const [latest] = versions;
  const isOld = version !== null && latest !== undefined && latest.id !== version.id;
  return (
    <div className={css["bar"]}>
      {versions.length > 0 && (
        <label className={css["field"]}>
          <span>{say("sheet.version")}</span>
          <ChoiceInput
            value={version?.id ?? NOW}
            choices={[
              ...versions.map((one) => ({
                value: one.id,
                label: say("months.version", { version: one.version }),
              })),
              { value: NOW, label: say("sheet.current") },
            ]}
            onChange={props.onChoose}
          />
        </label>
      )}
      <p className={css["status"]}>
        {version === null ? (
          say("sheet.live")
        ) : (
          <>
            {say("sheet.frozen", { version: version.version, name: version.frozenByName })}{" "}
            <InstantText instant={version.frozenAt} />
            {version.reason !== "" && ` · ${say("sheet.correction", { reason: version.reason })}`}
          </>
        )}
        {isOld && <strong> {say("sheet.old", { version: latest.version })}</strong>}
      </p>
    </div>
  );
}

function Body({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const say = useAppraisalWords();
  const decides = useMay("mayDecideResponsibility");
  const { departments, people, outlets, providers, technicians, all, version } = sheet;
  const isEmpty = departments.length + people.length === 0;
  return (
    <>
      <p className={css["legend"]}>
        <span className={css["swatch"]} aria-hidden="true" />
        {say("sheet.small")} · {say("sheet.smallNote", { n: sheet.rules.smallSample })}
      </p>
      <Panel title={say("sheet.all")}>
        <NumbersTable sheet={sheet} group="all" rows={[{ key: "", name: say("sheet.all"), numbers: all }]} />
      </Panel>
      {isEmpty && <Alert type="info" title={say("sheet.noOwn")} />}
      <Groups sheet={sheet} group="department" rows={departments} />
      <Groups sheet={sheet} group="person" rows={people} />
      <Groups sheet={sheet} group="outlet" rows={outlets} />
      <Groups sheet={sheet} group="provider" rows={providers} />
      <Groups sheet={sheet} group="technician" rows={technicians} />
      <Pending sheet={sheet} />
      {version !== null && decides && <Differences id={version.id} />}
      <AppraisalCases sheet={sheet} />
    </>
  );
}

function Groups(props: {
  readonly sheet: Sheet;
  readonly group: "department" | "person" | "outlet" | "provider" | "technician";
  readonly rows: Sheet["people"];
}): ReactElement | null {
  const say = useAppraisalWords();
  if (props.rows.length === 0) return null;
  return (
    <Panel title={say(`sheet.groups.${props.group}`)} note={say(`sheet.groupNotes.${props.group}`)}>
      <NumbersTable {...props} />
    </Panel>
  );
}

function Pending({ sheet }: { readonly sheet: Sheet }): ReactElement | null {
  const say = useAppraisalWords();
  if (sheet.pending.length === 0) return null;
  return (
    <Panel title={say("sheet.pendingTitle")} note={say("sheet.pendingNote")}>
      <ul className={css["names"]}>
        {sheet.pending.map(({ feedbackId, number, standing }) => (
          <li key={feedbackId}>
            <Link to={`/feedback/${feedbackId}`}>{number}</Link>{" "}
            <span className="hy-third">{say(`standings.${standing}`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
