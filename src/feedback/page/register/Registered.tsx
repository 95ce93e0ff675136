import { Button } from "antd";
import { use, useEffect, useRef, type ReactElement } from "react";
import { formatDate, inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { PriorityMark } from "../feedback-parts/PriorityMark.tsx";
import { useCaseWords, useInboxWords, useLifeWords, useRegisterWords } from "../feedback-words.ts";
import css from "./Registered.module.css";
import type { RegisteredCase } from "./RegisterForm.tsx";

interface RegisteredProps {
  readonly made: RegisteredCase;
  readonly onAgain: () => void;
}

/** The number to tell the customer, how urgent it is, and until when who must do what. */
export function Registered({ made, onAgain }: RegisteredProps): ReactElement {
  const say = useRegisterWords();
  const reasons = useCaseWords();
  const again = useRef<HTMLDivElement>(null);
  useEffect(() => again.current?.querySelector("button")?.focus(), []);
  const copy = (): void => {
    void navigator.clipboard.writeText(made.number).then(() => toast(say("copied")));
  };
  return (
    <section className={`hy-card ${css["card"]}`} aria-live="polite">
      <span className={css["sign"]}>
        <Icon name="check" size={24} />
      </span>
      <h2>{say(made.stage === "closed" ? "doneClosed" : "doneTitle", { number: made.number })}</h2>
      <p className="hy-second">{say("tell")}</p>
      <dl className={css["facts"]}>
        <div>
          <dt>{say("priority")}</dt>
          <dd>
            <PriorityMark priority={made.priority} />{" "}
            {made.priorityReasons.map((reason) => reasons(`reasons.${reason}`)).join(" · ")}
          </dd>
        </div>
        <div>
          <dt>{say("deadlines")}</dt>
          <dd>
            <Deadlines made={made} />
          </dd>
        </div>
      </dl>
      <div ref={again} className={css["acts"]}>
        <Button type="primary" onClick={onAgain}>
          {say("again")}
        </Button>
        <LinkButton to={`/feedback/${made.id}`}>{say("open")}</LinkButton>
        <Button onClick={copy}>{say("copy")}</Button>
      </div>
    </section>
  );
}

function Deadlines({ made }: Pick<RegisteredProps, "made">): ReactElement {
  const say = useRegisterWords();
  const inbox = useInboxWords();
  const life = useLifeWords();
  const language = useLanguage();
  const zone = use(ZoneContext);
  if (made.deadlines.length === 0) return <span className="hy-third">{say("noDeadlines")}</span>;
  return (
    <ul>
      {made.deadlines.map(({ clock, dueAt, provisional }) => {
        const { date, time } = inZone(dueAt, zone);
        return (
          <li key={clock}>
            <span>{life(`clocks.${clock}`)}</span> {formatDate(date, language)} {time}
            {provisional && (
              <span title={inbox("deadline.provisionalWhy")}>{inbox("deadline.provisional")}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
