import { Button } from "antd";
import { useEffect, useRef, type ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { List } from "../../../ui/use-list.ts";
import { GradeMark } from "../results/GradeMark.tsx";
import type { ResponseRecord } from "./response-queries.ts";
import { knownFlags } from "./ResponseState.tsx";
import { useResponseWords } from "./response-words.ts";
import css from "./ReviewPage.module.css";

interface ReviewQueueProps {
  readonly list: List<ResponseRecord>;
  readonly at: number;
  readonly decided: ReadonlyMap<string, ResponseRecord>;
  readonly onGo: (at: number) => void;
}

/** The responses under review in their order; those decided are marked. */
export function ReviewQueue({ list, at, decided, onGo }: ReviewQueueProps): ReactElement {
  const say = useResponseWords();
  const ui = useUiWords();
  const language = useLanguage();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void current.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <nav className={`hy-card ${css["queue"]}`} aria-label={say("review.queue")}>
      <ol>
        {list.rows.map((row, i) => (
          <li key={row.id}>
            <button
              type="button"
              ref={i === at ? current : null}
              aria-current={i === at}
              className={css["item"]}
              onClick={() => onGo(i)}
            >
              <GradeMark grade={row.mainGrade} />
              <span className={css["what"]}>
                <span>
                  {knownFlags(row.flags)
                    .map((flag) => say(`flags.${flag}`))
                    .join(language === "zh" ? "、" : ", ") || row.exclusion}
                </span>
                <span className="hy-third">
                  <InstantText instant={row.answeredAt} />
                </span>
              </span>
              {decided.has(row.id) && (
                <span className={css["done"]} title={say("review.decided")}>
                  <Icon name="check" size={16} />
                  <span className="hy-unseen">{say("review.decided")}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {list.hasMore && (
        <Button size="small" loading={list.loadingMore} onClick={list.loadMore}>
          {ui("loadMore")}
        </Button>
      )}
    </nav>
  );
}
