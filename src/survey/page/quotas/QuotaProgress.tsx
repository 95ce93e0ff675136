import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { QuotaProgressView } from "../../contract/survey-quota.ts";
import { quotaProgressQuery } from "./quota-progress-query.ts";
import css from "./QuotaProgress.module.css";
import { useSettingsWords } from "../survey-settings/settings-words.ts";

/** How far the quotas and sample goals of a survey have come, in bars, words and numbers; nothing where it has none. */
export function QuotaProgress({ surveyId }: { readonly surveyId: string }): ReactElement | null {
  const say = useSettingsWords();
  const { data, error, refetch } = useQuery(quotaProgressQuery(surveyId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section className={`hy-card ${css["card"]}`} aria-label={say("progress.title")}>
      <h2 className={css["title"]}>{say("progress.title")}</h2>
      {data.items.map((quota) => (
        <QuotaBlock key={quota.code} quota={quota} />
      ))}
    </section>
  );
}

function QuotaBlock({ quota }: { readonly quota: QuotaProgressView }): ReactElement {
  const say = useSettingsWords();
  const language = useLanguage();
  return (
    <div className={css["quota"]}>
      <h3>
        {spoken(quota.title, language)}{" "}
        <span className="hy-third">{say(`progress.kinds.${quota.kind}`)}</span>
      </h3>
      <ul className={css["cells"]}>
        {quota.cells.map((cell) => (
          <li key={cell.code}>
            <CellBar cell={cell} kind={quota.kind} name={spoken(cell.title, language)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CellBarProps {
  readonly cell: QuotaProgressView["cells"][number];
  readonly kind: QuotaProgressView["kind"];
  readonly name: string;
}

function CellBar({ cell, kind, name }: CellBarProps): ReactElement {
  const say = useSettingsWords();
  const { taken, limit, n, enough } = cell;
  const isDone = taken >= limit;
  const rest = limit - taken;
  const numbers = say(`progress.${kind}`, { taken, limit });
  const goalState = isDone ? say("progress.reached") : say("progress.missing", { count: rest });
  const limitState = isDone ? say("progress.full") : say("progress.left", { count: rest });
  const state = kind === "goal" ? goalState : limitState;
  const tone = isDone ? (kind === "goal" ? "good" : "warn") : "under";
  return (
    <>
      <div className={css["line"]}>
        <span className={css["name"]}>{name}</span>
        <span className={css[tone]}>{state}</span>
      </div>
      <div
        className={css["bar"]}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(taken, limit)}
        aria-valuetext={`${numbers} · ${state}`}
      >
        <span className={css[`${tone}Bar`]} style={{ width: `${Math.min(1, taken / limit) * 100}%` }} />
      </div>
      <div className={css["line"]} title={say(enough ? "progress.enough" : "progress.small")}>
        <span className="hy-second">{numbers}</span>
        {kind === "limit" && <span className="hy-third">{say("progress.valid", { n })}</span>}
      </div>
      {!enough && <p className={css["hint"]}>{say("progress.small")}</p>}
    </>
  );
}

function spoken(text: QuotaProgressView["title"], language: "zh" | "en"): string {
  return (language === "en" && text.en) || text.zh;
}
