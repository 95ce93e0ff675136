import type { ReactElement } from "react";
import { Link } from "react-router";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useConsoleWords } from "../console-words.ts";

export function NotFoundPage(): ReactElement {
  const say = useConsoleWords();
  return (
    <EmptyState
      wholePage
      icon="search"
      title={say("missing.title")}
      action={<Link to="/">{say("missing.home")}</Link>}
    >
      {say("missing.text")}
    </EmptyState>
  );
}
