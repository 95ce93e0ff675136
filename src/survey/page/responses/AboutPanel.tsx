import type { ReactElement, ReactNode } from "react";
import { Link } from "react-router";
import { InstantText } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import css from "./AboutPanel.module.css";
import { SourceText } from "./response-columns.tsx";
import type { ResponseRecord } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";

/** Where a response came from: survey, customer, channel, time. */
export function AboutPanel({ response }: { readonly response: ResponseRecord }): ReactElement {
  const say = useResponseWords();
  const fields = Object.entries(response.fields);
  return (
    <dl className={css["facts"]}>
      <Fact name={say("one.survey")}>
        <Link to={`/surveys/${response.surveyId}/results`}>{response.surveyTitle}</Link>{" "}
        <span className="hy-third">{say("list.version", { number: response.version })}</span>
      </Fact>
      <Fact name={say("one.customer")}>
        <Customer response={response} />
      </Fact>
      <Fact name={say("one.answeredAt")}>
        <InstantText instant={response.answeredAt} />
      </Fact>
      <Fact name={say("one.seconds")}>
        <Seconds seconds={response.seconds} />
      </Fact>
      <Fact name={say("one.channel")}>
        <SourceText response={response} />
      </Fact>
      <Fact name={say("one.mode")}>
        {say(`modes.${response.mode}`)} · {say(`one.languages.${response.language}`)}
      </Fact>
      {fields.length > 0 && (
        <Fact name={say("one.fields")}>
          {fields.map(([code, value]) => (
            <span key={code} className={css["field"]}>
              {code}: {String(value)}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Customer({ response }: { readonly response: ResponseRecord }): ReactElement {
  const say = useResponseWords();
  const may = useMay("maySeeCustomers");
  const { customerId, customerName } = response;
  if (customerId === null) return <span className="hy-third">{say("list.anonymous")}</span>;
  const name = customerName ?? say("one.unknown");
  return may ? <Link to={`/customers/${customerId}`}>{name}</Link> : <>{name}</>;
}

function Seconds({ seconds }: { readonly seconds: number | null }): ReactElement {
  const say = useResponseWords();
  if (seconds === null) return <span className="hy-third">{say("one.unknown")}</span>;
  if (seconds < 60) return <>{say("one.secondsShort", { seconds })}</>;
  return <>{say("one.secondsValue", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</>;
}
