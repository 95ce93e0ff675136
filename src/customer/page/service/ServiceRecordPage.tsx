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
import { Facts } from "../parts/Facts.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Panel } from "../parts/Panel.tsx";
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
  const missing = <span className="hy-third">{say("record.missing")}</span>;
  const what = [
    {
      label: say("service.customer"),
      value: <Link to={`/customers/${record.customerId}`}>{record.customerName}</Link>,
    },
    { label: say("service.servedOn"), value: <DateText date={record.servedOn} /> },
    { label: say("service.product"), value: record.product ?? missing },
    { label: say("service.orderNumber"), value: record.orderNumber ?? missing },
    { label: say("service.externalId"), value: record.externalId ?? missing },
    { label: say("service.staff"), value: record.staffName ?? missing },
    { label: say("service.department"), value: record.departmentName ?? missing },
    { label: say("service.channel"), value: record.channel ?? missing },
    {
      label: say("service.amount"),
      value:
        record.amount === null ? missing : record.amount.toLocaleString("en", { minimumFractionDigits: 2 }),
    },
  ];
  return (
    <>
      <PageHeader
        title={record.product === null ? kind : say("service.recordTitle", { kind, product: record.product })}
        note={<DateText date={record.servedOn} />}
        back={{ to: "/service-records", label: say("service.back") }}
        actions={
          mayEdit && (
            <LinkButton to={`/service-records/${record.id}/edit`} type="primary">
              {say("common.edit")}
            </LinkButton>
          )
        }
      />
      <div className={css["stack"]}>
        <Panel title={say("service.what")}>
          <Facts facts={what} />
        </Panel>
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
    const text = say("service.elapsed", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
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
      <Facts facts={facts} />
    </Panel>
  );
}
