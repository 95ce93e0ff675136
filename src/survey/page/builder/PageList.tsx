import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Button } from "antd";
import type { KeyboardEvent, ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { SurveyPage } from "../../domain/definition/survey-definition.ts";
import { addPage, movePage } from "../../domain/editing/edit-pages.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { pageId } from "./drag-ids.ts";
import { focusSoon } from "./focus-soon.ts";
import { liftedStyle } from "./lifted-style.ts";
import { namePage } from "./name-page.ts";

/** The pages of the survey. `onlyAdd`: the list stands elsewhere, just the button. */
export function PageList({ onlyAdd = false }: { readonly onlyAdd?: boolean }): ReactElement | null {
  const say = useBuilderWords();
  const { definition, page, readOnly, edit, openPage } = useBuilder();
  const add = (): void => {
    const after = onlyAdd ? definition.pages.length - 1 : page;
    edit((now) => addPage(now, after));
    openPage(after + 1);
  };
  const button = !readOnly && definition.pages.length < LIMITS.pages && (
    <Button block type="dashed" icon={<Icon name="plus" size={16} />} onClick={add}>
      {say("pages.add")}
    </Button>
  );
  if (onlyAdd) return <div>{button}</div>;
  return (
    <nav className={css["pages"]} aria-label={say("pages.title")}>
      <SortableContext
        items={definition.pages.map(({ code }) => pageId(code))}
        strategy={verticalListSortingStrategy}
      >
        <ol>
          {definition.pages.map((one, at) => (
            <PageEntry key={one.code} page={one} at={at} />
          ))}
        </ol>
      </SortableContext>
      {button}
    </nav>
  );
}

function PageEntry({ page, at }: { readonly page: SurveyPage; readonly at: number }): ReactElement {
  const say = useBuilderWords();
  const { page: shown, readOnly, language, openPage, edit, definition } = useBuilder();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isOver, ...lift } = useSortable({
    id: pageId(page.code),
    disabled: readOnly,
  });
  const name = namePage(page, at, { language, say });
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = at + by;
    if (to < 0 || to >= definition.pages.length) return;
    if (!event.altKey) focusSoon(`[data-page-entry="${definition.pages[to]?.code ?? ""}"]`);
    else if (!readOnly) {
      edit((now) => movePage(now, at, to));
      focusSoon(`[data-page-entry="${page.code}"]`);
    }
  };
  return (
    <li ref={setNodeRef} style={liftedStyle(lift)} className={css["pageEntry"]} data-over={isOver}>
      {!readOnly && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={css["handle"]}
          aria-label={say("pages.drag", { name })}
          aria-describedby={attributes["aria-describedby"]}
          {...listeners}
        >
          <Icon name="drag" size={16} />
        </button>
      )}
      <button
        type="button"
        className={css["pageName"]}
        data-page-entry={page.code}
        aria-current={at === shown ? "page" : undefined}
        onClick={() => openPage(at)}
        onKeyDown={onKeyDown}
      >
        <span className={css["pageNumber"]}>{at + 1}</span>
        <span className={css["pageWords"]}>{name}</span>
        {page.showIf && (
          <span title={say("pages.conditional")}>
            <Icon name="filter" size={16} />
            <span className="hy-unseen">{say("pages.conditional")}</span>
          </span>
        )}
        <span className="hy-third">{page.questions.length}</span>
      </button>
    </li>
  );
}
