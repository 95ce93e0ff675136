import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { Icon } from "../../../ui/Icon.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useInboxWords } from "../feedback-words.ts";

/** To where voices are typed in; also by C. */
export function RegisterLink(): ReactElement {
  const say = useInboxWords();
  const navigate = useNavigate();
  useShortcut("c", say("keys.register"), () => void navigate("/feedback/new"));
  return (
    <LinkButton to="/feedback/new" block icon={<Icon name="plus" size={16} />}>
      {say("register")}
    </LinkButton>
  );
}
