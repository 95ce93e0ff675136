import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useConsoleWords } from "../console-words.ts";
import { openInvitationsQuery } from "../home/set-up-queries.ts";
import css from "./Setup.module.css";
import { useSetupWords } from "./setup-words.ts";

export function InvitationList(): ReactElement {
  const say = useConsoleWords();
  const tell = useSetupWords();
  const invitations = useQuery(openInvitationsQuery);
  return (
    <div className={`hy-card ${css["panel"]}`}>
      <h2>{tell("people.list")}</h2>
      {invitations.isError && (
        <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />
      )}
      {invitations.data?.length === 0 && <p className="hy-third">{tell("people.none")}</p>}
      <ul className={css["list"]}>
        {invitations.data?.map(({ id, name, email, roles }) => (
          <li key={id}>
            <Icon name="mail" />
            <span>
              {name} <span className="hy-third">{email}</span>
            </span>
            <span className="hy-second">{roles.map((role) => say(`roles.${role}`)).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
