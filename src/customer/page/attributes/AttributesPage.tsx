import { Button } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type {
  changeCustomerAttributeRoute,
  CustomerAttribute,
  retireCustomerAttributeRoute,
} from "../../contract/customer-attribute.ts";
import { useAttributes, useTags } from "../customer-queries.ts";
import { useAllWords, useMoreWords } from "../customer-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { QueryState } from "../parts/QueryState.tsx";
import { AttributeDialog } from "./AttributeDialog.tsx";
import css from "./AttributesPage.module.css";

/** The organization's own fields of a customer, and the tags in use. */
export function AttributesPage(): ReactElement {
  useAllWords();
  const say = useMoreWords();
  return (
    <>
      <PageHeader title={say("attributes.title")} />
      <div className={css["stack"]}>
        <OwnPanel />
        <TagsPanel />
      </div>
    </>
  );
}

function OwnPanel(): ReactElement {
  const say = useMoreWords();
  const mayDefine = useMay("mayDefineAttributes");
  const attributes = useAttributes();
  const [edited, setEdited] = useState<CustomerAttribute | "new" | null>(null);
  const create = mayDefine && <Button onClick={() => setEdited("new")}>{say("attributes.create")}</Button>;
  return (
    <Panel title={say("attributes.own")} note={say("attributes.ownNote")} actions={create}>
      <QueryState query={attributes} />
      {attributes.data?.length === 0 && (
        <EmptyState icon="tag" title={say("attributes.emptyTitle")}>
          {say("attributes.emptyText")}
        </EmptyState>
      )}
      <ul className={css["list"]} aria-label={say("attributes.label")}>
        {attributes.data?.map((attribute) => (
          <Item
            key={attribute.id}
            attribute={attribute}
            mayDefine={mayDefine}
            onEdit={() => setEdited(attribute)}
          />
        ))}
      </ul>
      {edited !== null && (
        <AttributeDialog attribute={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}

function Item(props: { attribute: CustomerAttribute; mayDefine: boolean; onEdit: () => void }): ReactElement {
  const { attribute } = props;
  const say = useMoreWords();
  const retired = attribute.retiredAt !== null;
  return (
    <li className={css["item"]}>
      <div className={css["words"]}>
        <strong>{attribute.label}</strong>
        <code>{attribute.code}</code>
        <Chip>{say(`attributes.types.${attribute.type}`)}</Chip>
        {retired && <Chip tone="warn">{say("attributes.retired")}</Chip>}
        {attribute.choices.length > 0 && <span className="hy-second">{attribute.choices.join(" / ")}</span>}
      </div>
      {props.mayDefine && (
        <div className={css["actions"]}>
          {!retired && (
            <Button size="small" onClick={props.onEdit}>
              {say("attributes.editTitle")}
              <span className="hy-unseen">{attribute.label}</span>
            </Button>
          )}
          {retired ? <ReuseButton attribute={attribute} /> : <RetireButton attribute={attribute} />}
        </div>
      )}
    </li>
  );
}

function RetireButton(props: { readonly attribute: CustomerAttribute }): ReactElement {
  const say = useMoreWords();
  const client = useQueryClient();
  const { id, label } = props.attribute;
  const retire = async (): Promise<void> => {
    const path = "/api/v1/customer-attributes/{id}";
    await request<typeof retireCustomerAttributeRoute>({ method: "delete", path, params: { id } });
    toast(say("attributes.retiredDone"));
    await client.invalidateQueries({ queryKey: ["customer-attributes"] });
  };
  return (
    <ConfirmButton
      size="small"
      label={say("attributes.retire")}
      question={say("attributes.retireQuestion", { name: label })}
      onConfirm={retire}
    >
      {say("attributes.retireText")}
    </ConfirmButton>
  );
}

function ReuseButton(props: { readonly attribute: CustomerAttribute }): ReactElement {
  const say = useMoreWords();
  const textOf = useProblemText();
  const client = useQueryClient();
  const reuse = async (): Promise<void> => {
    try {
      await request<typeof changeCustomerAttributeRoute>({
        method: "patch",
        path: "/api/v1/customer-attributes/{id}",
        params: { id: props.attribute.id },
        body: { retired: false },
      });
      toast(say("attributes.reused"));
      await client.invalidateQueries({ queryKey: ["customer-attributes"] });
    } catch (error) {
      toast(textOf(error), "bad");
    }
  };
  return (
    <Button size="small" onClick={() => void reuse()}>
      {say("attributes.reuse")}
    </Button>
  );
}

function TagsPanel(): ReactElement {
  const say = useMoreWords();
  const tags = useTags();
  return (
    <Panel title={say("attributes.tags")} note={say("attributes.tagsNote")}>
      <QueryState query={tags} />
      {tags.data?.length === 0 && <p className="hy-third">{say("attributes.tagsNone")}</p>}
      <ul className={css["tags"]}>
        {tags.data?.map(({ tag, customers }) => (
          <li key={tag}>
            <Link to={`/customers?tag=${encodeURIComponent(tag)}`}>{tag}</Link>
            <span className="hy-third">{say("attributes.tagCount", { count: customers })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
