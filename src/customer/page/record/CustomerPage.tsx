import { Alert } from "antd";
import { use, type ReactElement } from "react";
import { Link, useParams } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { Customer } from "../../contract/customer.ts";
import { useCustomer } from "../customer-queries.ts";
import { CustomerSlotsContext } from "../customer-slots.ts";
import { useAllWords, useCustomerWords } from "../customer-words.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import { CustomerTags, DoNotContactChip } from "../parts/CustomerTags.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { UndoMergeButton } from "../duplicates/UndoMergeButton.tsx";
import { ContactsPanel } from "./ContactsPanel.tsx";
import css from "./CustomerPage.module.css";
import { DuplicateHint } from "./DuplicateHint.tsx";
import { FactsPanel } from "./FactsPanel.tsx";
import { ServicesPanel } from "./ServicesPanel.tsx";
import { Timeline } from "./Timeline.tsx";
import { WillPanel } from "./WillPanel.tsx";

/** Everything ever known of one customer. */
export function CustomerPage(): ReactElement {
  useAllWords();
  const { id = "" } = useParams();
  const customer = useCustomer(id);
  if (customer.data) return <Loaded customer={customer.data} />;
  if (customer.isError) return <ErrorState error={customer.error} onRetry={() => void customer.refetch()} />;
  return <LoadingState />;
}

function Loaded(props: { readonly customer: Customer }): ReactElement {
  const { customer } = props;
  const { panels } = use(CustomerSlotsContext);
  const merged = customer.mergedInto !== null;
  return (
    <>
      <Header customer={customer} />
      <Notices customer={customer} />
      <div className={css["columns"]}>
        <div className={css["main"]}>
          <FactsPanel customer={customer} />
          {panels.map((Panel, at) => (
            <Panel key={at} customerId={customer.id} />
          ))}
          <Timeline customer={customer} />
        </div>
        <div className={css["side"]}>
          <ContactsPanel customer={customer} readOnly={merged} />
          <WillPanel customer={customer} readOnly={merged} />
          <ServicesPanel customer={customer} readOnly={merged} />
        </div>
      </div>
    </>
  );
}

function Header(props: { readonly customer: Customer }): ReactElement {
  const { customer } = props;
  const say = useCustomerWords();
  const mayEdit = useMay("mayEditCustomers") && customer.mergedInto === null;
  const note = (
    <Chips>
      <DoNotContactChip channels={customer.doNotContact} />
      <CustomerTags customer={customer} />
      <span>{say("state.manager", { name: customer.accountManagerName ?? say("state.noManager") })}</span>
      {customer.externalId && (
        <Chip title={say("fields.externalId")}>
          <span className="hy-unseen">{say("fields.externalId")}: </span>
          {customer.externalId}
        </Chip>
      )}
    </Chips>
  );
  const actions = mayEdit && (
    <>
      <LinkButton to={`/service-records/new?customerId=${customer.id}`}>
        {say("record.addService")}
      </LinkButton>
      <LinkButton to={`/customers/${customer.id}/edit`} type="primary">
        {say("common.edit")}
      </LinkButton>
    </>
  );
  return (
    <PageHeader
      title={customer.name}
      note={note}
      actions={actions}
      back={{ to: "/customers", label: say("record.back") }}
    />
  );
}

function Notices(props: { readonly customer: Customer }): ReactElement {
  const { customer } = props;
  const say = useCustomerWords();
  const mayMerge = useMay("mayMergeCustomers");
  return (
    <div className={css["notices"]}>
      {customer.mergedInto !== null && (
        <Alert
          type="warning"
          showIcon
          title={say("state.mergedInto")}
          action={
            <Chips>
              <Link to={`/customers/${customer.mergedInto}`}>{say("state.openSurvivor")}</Link>
              {mayMerge && customer.mergeId !== null && <UndoMergeButton mergeId={customer.mergeId} />}
            </Chips>
          }
        />
      )}
      {customer.masked && <Alert type="info" showIcon title={say("state.masked")} />}
      {mayMerge && <DuplicateHint customer={customer} />}
    </div>
  );
}
