import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useId, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import type { removeViewRoute, SavedView } from "../../contract/feedback-view.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { SaveViewDialog } from "./SaveViewDialog.tsx";
import css from "./SavedViews.module.css";
import { viewsQuery } from "./view-queries.ts";

interface SavedViewsProps {
  /** Conditions in force, as the address of the inbox has them. */
  readonly current: Readonly<Record<string, string>>;
  /** Address of the inbox with these conditions and no others. */
  readonly addressOf: (filter: Readonly<Record<string, string>>) => string;
}

/** Filters kept under a name, one's own and those of all. */
export function SavedViews({ current, addressOf }: SavedViewsProps): ReactElement {
  const say = useExtraWords();
  const id = useId();
  const [saving, setSaving] = useState(false);
  const { data: views = [] } = useQuery(viewsQuery);
  const isNothing = Object.keys(current).length === 0;
  return (
    <nav className={css["views"]} aria-labelledby={id}>
      <h2 id={id}>{say("views.title")}</h2>
      {views.length === 0 && <p className="hy-third">{say("views.none")}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link
              to={addressOf(view.filter)}
              className={css["link"]}
              aria-current={isSame(view.filter, current) ? "page" : undefined}
            >
              <span className={css["name"]}>{view.name}</span>
              {view.shared && <span className={css["shared"]}>{say("views.shared")}</span>}
            </Link>
            {view.mayRemove && <RemoveView view={view} />}
          </li>
        ))}
      </ul>
      <Button
        type="text"
        size="small"
        icon={<Icon name="plus" size={14} />}
        disabled={isNothing}
        title={isNothing ? say("views.nothing") : undefined}
        onClick={() => setSaving(true)}
      >
        {say("views.save")}
      </Button>
      {saving && <SaveViewDialog filter={current} onClose={() => setSaving(false)} />}
    </nav>
  );
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function RemoveView({ view }: { readonly view: SavedView }): ReactElement {
  const say = useExtraWords();
  const client = useQueryClient();
  const { id, name, shared } = view;
  const remove = async (): Promise<void> => {
    await request<typeof removeViewRoute>({
      method: "delete",
      path: "/api/v1/feedback-views/{id}",
      params: { id },
    });
    toast(say("views.removed", { name }));
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
  };
  return (
    <span className={css["remove"]}>
      <ConfirmButton
        danger
        type="text"
        size="small"
        icon={<Icon name="trash" size={14} />}
        label={say("views.removeButton")}
        question={say("views.removeQuestion", { name })}
        onConfirm={remove}
      >
        {say(shared ? "views.removeShared" : "views.removeOwn")}
      </ConfirmButton>
    </span>
  );
}
