import { use, type ReactElement } from "react";
import { Link, useParams } from "react-router";
import { DateText, InstantText, ZoneContext } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { ServiceRecord } from "../../contract/service-record.ts";
import { useServiceRecord } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { amountText } from "../parts/amount-text.ts";
import { Panel } from "../../../ui/Panel.tsx";
import css from "./ServiceRecordPage.module.css";

/** One service: what, for whom, by whom, when. */
export function ServiceRecordPage(): ReactElement {
  const { id = "" } = useParams();
  const record = useServiceRecord(id);
  if (record.data) return <Loaded record={record.data} />;
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  return <LoadingState />;
}

function Loaded(props: { readonly record: ServiceRecord }): ReactElement {
  const { record } = props;
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const mayEdit = useMay("mayEditCustomers");
  const kind = word(record.kind);
  const edit = mayEdit && (
    <LinkButton to={`/service-records/${record.id}/edit`} type="primary">
      {say("common.edit")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={record.product === null ? kind : say("service.recordTitle", { kind, product: record.product })}
        note={<DateText date={record.servedOn} />}
        back={{ to: "/service-records", label: say("service.back") }}
        actions={edit}
      />
      <div className={css["stack"]}>
        <What record={record} />
        <Times record={record} />
        {record.note !== "" && (
          <Panel title={say("service.note")}>
            <p className={css["note"]}>{record.note}</p>
          </Panel>
        )}
      </div>
    </>
  );
}

function What(props: { readonly record: ServiceRecord }): ReactElement {
  const { record } = props;
  const say = useCustomerWords();
  const told = (value: string | null) => value ?? <span className="hy-third">{say("record.missing")}</span>;
  const customer = <Link to={`/customers/${record.customerId}`}>{record.customerName}</Link>;
  const facts = [
    { label: say("service.customer"), value: customer },
    { label: say("service.servedOn"), value: <DateText date={record.servedOn} /> },
    { label: say("service.product"), value: told(record.product) },
    { label: say("service.orderNumber"), value: told(record.orderNumber) },
    { label: say("service.externalId"), value: told(record.externalId) },
    { label: say("service.staff"), value: told(record.staffName) },
    { label: say("service.department"), value: told(record.departmentName) },
    { label: say("service.channel"), value: told(record.channel) },
    { label: say("service.amount"), value: told(record.amount === null ? null : amountText(record.amount)) },
  ];
  return (
    <Panel title={say("service.what")}>
      <Facts wide facts={facts} />
    </Panel>
  );
}

/** When it was asked for, answered and done, and how long that took. */
function Times(props: { readonly record: ServiceRecord }): ReactElement {
  const say = useCustomerWords();
  const zone = use(ZoneContext);
  const { requestedAt, firstResponseAt, resolvedAt } = props.record;
  const missing = <span className="hy-third">{say("record.missing")}</span>;
  const instant = (at: string | null) => (at === null ? missing : <InstantText instant={at} />);
  const elapsed = (until: string | null) => {
    if (requestedAt === null || until === null) return null;
    const minutes = Math.round((Date.parse(until) - Date.parse(requestedAt)) / 60_000);
    const text = say(minutes < 60 ? "service.elapsedShort" : "service.elapsed", {
      hours: Math.floor(minutes / 60),
      minutes: minutes % 60,
    });
    return <span title={say("service.elapsedNote")}>{text}</span>;
  };
  const facts = [
    { label: say("service.requestedAt"), value: instant(requestedAt) },
    { label: say("service.firstResponseAt"), value: instant(firstResponseAt) },
    { label: say("service.resolvedAt"), value: instant(resolvedAt) },
    { label: say("service.response"), value: elapsed(firstResponseAt) ?? missing },
    { label: say("service.resolution"), value: elapsed(resolvedAt) ?? missing },
  ];
  return (
    <Panel title={say("service.times")} note={`${say("service.elapsedNote")} (${zone})`}>
      <Facts wide facts={facts} />
    </Panel>
  );
}
