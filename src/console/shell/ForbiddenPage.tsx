import type { ReactElement } from "react";
import { Link } from "react-router";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useConsoleWords } from "../console-words.ts";
import { useSession } from "../session.ts";

export function ForbiddenPage(): ReactElement {
  const say = useConsoleWords();
  const { user } = useSession();
  const roles = user.roles.map((role) => say(`roles.${role}`)).join(" · ");
  return (
    <EmptyState
      wholePage
      icon="lock"
      title={say("forbidden.title")}
      action={<Link to="/">{say("forbidden.home")}</Link>}
    >
      {say("forbidden.text", { roles })}
    </EmptyState>
  );
}
