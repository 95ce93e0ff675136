import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu, type MenuItem } from "../../../ui/Menu.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { SurveyPage } from "../../domain/definition/survey-definition.ts";
import { movePage, removePage } from "../../domain/editing/edit-pages.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { namePage } from "./name-page.ts";
import { PageSettings } from "./settings/PageSettings.tsx";

/** Title of the page in sight, when it is shown, and what can be done with it. */
export function PageHead({ at }: { readonly at: number }): ReactElement | null {
  const say = useBuilderWords();
  const { definition, readOnly, language } = useBuilder();
  const [isOpen, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const page = definition.pages[at];
  if (!page) return null;
  const name = namePage(page, at, { language, say });
  return (
    <div className={css["pageHead"]}>
      <div className={css["pageTitle"]}>
        <h2>{name}</h2>
        <span className="hy-third">{say("pages.count", { count: page.questions.length })}</span>
        <span className={css["grow"]} />
        {!readOnly && (
          <>
            <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {say("pages.settings")}
            </Button>
            <PageMenu at={at} onRemove={() => setRemoving(true)} />
          </>
        )}
      </div>
      {page.showIf && (
        <p className={css["condition"]}>
          <Icon name="filter" size={16} />
          {say("question.when", { condition: describeCondition(page.showIf, definition, language) })}
        </p>
      )}
      {isOpen && !readOnly && <PageSettings at={at} page={page} />}
      <RemovePage at={at} page={page} open={isRemoving} onClose={() => setRemoving(false)} />
    </div>
  );
}

interface PageMenuProps {
  readonly at: number;
  readonly onRemove: () => void;
}

function PageMenu({ at, onRemove }: PageMenuProps): ReactElement {
  const say = useBuilderWords();
  const { definition, edit, openPage } = useBuilder();
  const last = definition.pages.length - 1;
  const move = (to: number) => (): void => {
    edit((now) => movePage(now, at, to));
    openPage(to);
  };
  const items: (MenuItem | false)[] = [
    at > 0 && { key: "up", label: say("pages.up"), run: move(at - 1) },
    at < last && { key: "down", label: say("pages.down"), run: move(at + 1) },
    last > 0 && { key: "remove", label: say("pages.remove"), icon: "trash", run: onRemove },
  ];
  return (
    <Menu
      label={say("pages.more")}
      button={<Icon name="more" />}
      groups={[{ items: items.filter((item) => item !== false) }]}
    />
  );
}

interface RemovePageProps {
  readonly at: number;
  readonly page: SurveyPage;
  readonly open: boolean;
  readonly onClose: () => void;
}

function RemovePage({ at, page, open, onClose }: RemovePageProps): ReactElement {
  const say = useBuilderWords();
  const sayUi = useUiWords();
  const { edit, openPage, language } = useBuilder();
  const remove = (): void => {
    onClose();
    edit((now) => removePage(now, at));
    openPage(Math.max(0, at - 1));
  };
  return (
    <Dialog
      open={open}
      title={say("pages.removeQuestion", { name: namePage(page, at, { language, say }) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{sayUi("cancel")}</Button>
          <Button type="primary" danger onClick={remove}>
            {say("pages.remove")}
          </Button>
        </>
      }
    >
      <p>{say("pages.removeText", { count: page.questions.length })}</p>
    </Dialog>
  );
}
