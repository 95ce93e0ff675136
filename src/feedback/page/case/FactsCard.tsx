import { Button } from "antd";
import type { ReactElement, ReactNode } from "react";
import { Link } from "react-router";
import { InstantText } from "../../../ui/DateText.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { phoneText } from "../../../ui/phone-text.ts";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import type { Feedback } from "../feedback-queries.ts";
import { useCaseWords, useInboxWords, type SayCase, type SayInbox } from "../feedback-words.ts";
import { SendLinkButton } from "../sms/SendLinkButton.tsx";
import { useCase } from "./case-context.ts";

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Who said it about what; only what is known is listed. */
export function FactsCard(): ReactElement {
  const { feedback, show } = useCase();
  const say = useCaseWords();
  const codes = useInboxWords();
  const seesCustomers = useMay("maySeeCustomers");
  const mayChange = useMay("mayChangeFeedback");
  const copy = (): void => {
    void navigator.clipboard.writeText(feedback.customerUrl).then(() => toast(say("facts.linkCopied")));
  };
  return (
    <Panel
      title={say("facts.title")}
      actions={
        <>
          {feedback.customerUrl !== "" && (
            <Button size="small" onClick={copy} title={say("facts.link")}>
              {say("facts.copyLink")}
            </Button>
          )}
          <SendLinkButton feedback={feedback} />
          {mayChange && (
            <Button size="small" onClick={() => show({ kind: "facts" })}>
              {say("facts.edit")}
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          ...ofCustomer(feedback, say, seesCustomers),
          ...ofMatter(feedback, say),
          ...ofExternal(feedback, say, mayChange ? () => show({ kind: "external" }) : null),
          ...ofHandling(feedback, say, codes),
        ].filter((fact): fact is Fact => fact !== null)}
      />
    </Panel>
  );
}

type Facted = readonly (Fact | null)[];

function ofCustomer(feedback: Feedback, say: SayCase, seesCustomers: boolean): Facted {
  const { contact, customerId, customerName } = feedback;
  const name = customerName ?? say("facts.none");
  return [
    {
      label: say("facts.customer"),
      value: customerId && seesCustomers ? <Link to={`/customers/${customerId}`}>{name}</Link> : name,
    },
    textFact(say("facts.contact"), contact.name && <MaskedText value={contact.name} />),
    textFact(say("facts.phone"), contact.phone && <MaskedText value={phoneText(contact.phone)} />),
    textFact(say("facts.email"), contact.email && <MaskedText value={contact.email} />),
  ];
}

function ofMatter(feedback: Feedback, say: SayCase): Facted {
  const { amount, score, resultScore } = feedback;
  return [
    textFact(say("facts.product"), feedback.product),
    textFact(say("facts.order"), feedback.orderNumber),
    textFact(
      say("facts.amount"),
      amount !== null &&
        say("facts.yuan", { amount: amount.toLocaleString("en", { minimumFractionDigits: 2 }) }),
    ),
    textFact(say("facts.score"), score !== null && say("facts.scoreValue", { score })),
    textFact(
      say("facts.resultScore"),
      resultScore !== null && say("facts.scoreValue", { score: resultScore }),
    ),
    textFact(say("facts.remedy"), feedback.remedy),
    textFact(say("facts.summary"), feedback.summary),
    textFact(say("facts.cause"), feedback.cause),
  ];
}

/** Of what came by an authority or a marketplace; `edit`: null where the reader may not. */
function ofExternal(feedback: Feedback, say: SayCase, edit: (() => void) | null): Facted {
  const { external, channel } = feedback;
  if (external === null && channel !== "external") return [];
  const named = external === null ? say("facts.none") : `${external.platform} ${external.number}`;
  return [
    {
      label: say("facts.external"),
      value: (
        <>
          {named}
          {edit && (
            <Button type="link" size="small" onClick={edit}>
              {say("external.edit")}
            </Button>
          )}
        </>
      ),
    },
    textFact(say("facts.externalDue"), external?.dueAt && <InstantText instant={external.dueAt} />),
  ];
}

function ofHandling(feedback: Feedback, say: SayCase, codes: SayInbox): Facted {
  const { firstResponseAt, customerToldAt, responseId, serviceRecordId, assistingDepartments } = feedback;
  return [
    textFact(say("facts.department"), feedback.departmentName),
    textFact(say("facts.assisting"), assistingDepartments.map(({ name }) => name).join(" · ")),
    { label: say("facts.channel"), value: codes(`codes.channel.${feedback.channel}`) },
    { label: say("facts.registered"), value: <InstantText instant={feedback.registeredAt} /> },
    textFact(say("facts.firstResponse"), firstResponseAt && <InstantText instant={firstResponseAt} />),
    textFact(say("facts.told"), customerToldAt && <InstantText instant={customerToldAt} />),
    textFact(
      say("facts.survey"),
      responseId && <Link to={`/responses/${responseId}`}>{say("facts.survey")}</Link>,
    ),
    textFact(
      say("facts.service"),
      serviceRecordId && <Link to={`/service-records/${serviceRecordId}`}>{say("facts.service")}</Link>,
    ),
  ];
}

function textFact(label: string, value: ReactNode): Fact | null {
  return value ? { label, value } : null;
}
