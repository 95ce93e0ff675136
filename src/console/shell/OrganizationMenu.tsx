import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import type { switchOrganization } from "../../identity/contract/session.ts";
import { request } from "../../ui/api-client.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { useProblemText } from "../../ui/problem-text.ts";
import { toast } from "../../ui/toast.ts";
import { useConsoleWords } from "../console-words.ts";
import { useEnterSession, useSession } from "../session.ts";
import css from "./OrganizationMenu.module.css";

/** The organization one works in; a menu where one belongs to several. */
export function OrganizationMenu(): ReactElement {
  const say = useConsoleWords();
  const { organization, organizations } = useSession();
  const change = useSwitchOrganization();
  const name = (
    <span className={css["name"]}>
      <span className={css["text"]} title={organization.name}>
        {organization.name}
      </span>
      {organization.sample && <span className={css["sample"]}>{say("shell.sample")}</span>}
    </span>
  );
  if (organizations.length < 2) return <div className={css["alone"]}>{name}</div>;
  const items = organizations.map(({ id, name: label }) => ({
    key: String(id),
    label,
    icon: "building" as const,
    checked: id === organization.id,
    run: () => void change(id),
  }));
  const button = (
    <>
      {name}
      <Icon name="down" size={14} />
    </>
  );
  return (
    <Menu label={`${say("shell.organization")}: ${organization.name}`} button={button} groups={[{ items }]} />
  );
}

function useSwitchOrganization(): (id: number) => Promise<void> {
  const say = useConsoleWords();
  const enter = useEnterSession();
  const navigate = useNavigate();
  const textOf = useProblemText();
  return async (organizationId) => {
    try {
      const session = await request<typeof switchOrganization>({
        method: "put",
        path: "/api/v1/session/organization",
        body: { organizationId },
      });
      // Home first: the open record belongs to the other organization.
      await navigate("/");
      await enter(session);
      toast(say("shell.switched", { name: session.organization.name }));
    } catch (error) {
      toast(textOf(error), "bad");
    }
  };
}
