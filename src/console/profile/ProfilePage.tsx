import { useEffect, type ReactElement } from "react";
import { useLocation } from "react-router";
import { FormSection } from "../../ui/FormSection.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { useConsoleWords } from "../console-words.ts";
import { useSession } from "../session.ts";
import { Devices } from "./Devices.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { PersonForm } from "./PersonForm.tsx";

/** One's own name, language, password and devices. */
export function ProfilePage(): ReactElement {
  const say = useConsoleWords();
  const { hash } = useLocation();
  const { user } = useSession();
  const roles = user.roles.map((role) => say(`roles.${role}`)).join(" · ");
  useEffect(() => {
    if (hash === "#devices") document.getElementById("devices")?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <PageHeader title={say("profile.title")} note={`${say("profile.roles")}: ${roles}`} />
      <div className="hy-card" style={{ maxWidth: 960 }}>
        <FormSection title={say("profile.person")} note={say("profile.personNote")}>
          <PersonForm />
        </FormSection>
        <FormSection title={say("profile.password")} note={say("profile.passwordNote")}>
          <PasswordForm />
        </FormSection>
        <div id="devices">
          <FormSection title={say("profile.devices")} note={say("profile.devicesNote")}>
            <Devices />
          </FormSection>
        </div>
      </div>
    </>
  );
}
