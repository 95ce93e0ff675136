import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Menu, type MenuItem } from "../../../ui/Menu.tsx";
import { toast } from "../../../ui/toast.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import type { Snippet } from "../../contract/feedback-snippet.ts";
import { fillSnippet } from "../../domain/snippet/fill-snippet.ts";
import type { Feedback } from "../feedback-queries.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import css from "./SnippetMenu.module.css";
import { snippetsQuery } from "./snippet-queries.ts";

interface SnippetMenuProps {
  /** The case that the blanks are filled from. */
  readonly feedback: Pick<
    Feedback,
    "number" | "product" | "departmentName" | "handlerName" | "contact" | "customerName" | "problemType"
  >;
  /** Gets the filled text, to be put where the reply is written. */
  readonly onPick: (text: string) => void;
}

/** Texts to write a reply with, those for the case's type first; nothing where the organization has none. */
export function SnippetMenu({ feedback, onPick }: SnippetMenuProps): ReactElement | null {
  const say = useExtraWords();
  const language = useLanguage();
  const { data = [] } = useQuery(snippetsQuery);
  if (data.length === 0) return null;
  const pick = (snippet: Snippet): void => {
    const { text, missing } = fillSnippet(snippet.text, {
      customer: plain(feedback.contact.name) ?? plain(feedback.customerName),
      number: feedback.number,
      product: feedback.product,
      department: feedback.departmentName,
      handler: feedback.handlerName,
    });
    onPick(text);
    const names = missing.join(language === "en" ? ", " : "、");
    if (missing.length > 0) toast(say("snippets.missing", { names }), "bad");
  };
  const item = (snippet: Snippet): MenuItem => ({
    key: snippet.id,
    label: snippet.name,
    run: () => pick(snippet),
  });
  const fitting = data.filter(({ problemType }) => problemType === feedback.problemType);
  const others = data.filter((one) => one.problemType !== feedback.problemType);
  const groups = [
    { title: say("snippets.forType"), items: fitting.map(item) },
    { title: say("snippets.others"), items: others.map(item) },
  ].filter(({ items }) => items.length > 0);
  return (
    <span className={css["menu"]}>
      <Menu
        label={say("snippets.menu")}
        button={say("snippets.button")}
        groups={groups.length === 1 ? groups.map(({ items }) => ({ items })) : groups}
      />
    </span>
  );
}

/** A masked name is none to write to. */
function plain(name: string | null): string | null {
  return name === null || name.trim() === "" || name.includes("*") ? null : name;
}
