import { Button, Checkbox } from "antd";
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useInboxWords } from "../feedback-words.ts";
import { BulkBar } from "./BulkBar.tsx";
import css from "./CaseList.module.css";
import { CaseRow } from "./CaseRow.tsx";
import type { Inbox } from "./use-inbox.ts";
import { useKeptScroll } from "./use-kept-scroll.ts";

interface CaseListProps {
  readonly inbox: Inbox;
  readonly openId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** The cases of the queue, by their next deadline. */
export function CaseList(props: CaseListProps): ReactElement {
  const { inbox, openId, selected, onSelect } = props;
  const { list } = inbox;
  const say = useInboxWords();
  const box = useRef<HTMLDivElement>(null);
  useKeptScroll(box, `list ${inbox.key}`, list.state === "ready");
  useEffect(() => {
    box.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [openId, list.state]);
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return <NoCases inbox={inbox} />;
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(selected);
    if (isChosen) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <>
      <SelectAll {...props} />
      <div ref={box} className={`hy-card ${css["box"]}`}>
        <ul className={css["rows"]} aria-label={say("list.label")} onKeyDown={moveByArrow}>
          {list.rows.map((row) => (
            <CaseRow
              key={row.id}
              row={row}
              to={inbox.addressOf(row.id)}
              isOpen={row.id === openId}
              isChosen={selected.has(row.id)}
              onChoose={(isChosen) => choose(row.id, isChosen)}
            />
          ))}
        </ul>
        <p className={css["foot"]}>
          {list.hasMore ? (
            <Button size="small" disabled={list.loadingMore} onClick={list.loadMore}>
              {say("list.more")}
            </Button>
          ) : (
            <span className="hy-third">{say("list.shown", { count: list.rows.length })}</span>
          )}
        </p>
      </div>
    </>
  );
}

/** Bulk commands once something is chosen; before, the box that chooses everything shown. */
function SelectAll({ inbox, selected, onSelect }: CaseListProps): ReactElement {
  const say = useInboxWords();
  const { rows } = inbox.list;
  const chosen = rows.filter(({ id }) => selected.has(id));
  return (
    <div className={css["chosen"]}>
      <Checkbox
        checked={chosen.length === rows.length}
        indeterminate={chosen.length > 0 && chosen.length < rows.length}
        onChange={(event) => onSelect(new Set(event.target.checked ? rows.map(({ id }) => id) : []))}
      >
        {chosen.length > 0 ? say("bulk.chosen", { count: chosen.length }) : say("list.selectAll")}
      </Checkbox>
      <BulkBar chosen={chosen} onSelect={onSelect} />
    </div>
  );
}

export function NoCases({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const say = useInboxWords();
  const isNarrowed = inbox.active > 0 || inbox.filter.search !== undefined;
  return (
    <div className={`hy-card ${css["none"]}`}>
      {isNarrowed || inbox.queue === "all" ? (
        <EmptyState
          icon="search"
          title={say("list.noMatchTitle")}
          action={<Button onClick={inbox.clear}>{say("filter.clear")}</Button>}
        >
          {say("list.noMatchText")}
        </EmptyState>
      ) : (
        <EmptyState icon="feedback" title={say("list.emptyTitle")}>
          {say(`list.emptyText.${inbox.queue}`)}
        </EmptyState>
      )}
    </div>
  );
}

/** Arrows move between the rows; Enter opens, as on any link. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = new Map([
    ["ArrowDown", 1],
    ["ArrowUp", -1],
  ]).get(event.key);
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-case] a")];
  const at = links.findIndex((link) => link === document.activeElement);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  links[at + by]?.focus();
}
