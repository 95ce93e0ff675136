import { useState, type ReactElement } from "react";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useRegisterWords } from "../feedback-words.ts";
import { Registered } from "./Registered.tsx";
import { RegisterForm, type RegisteredCase } from "./RegisterForm.tsx";

/** A voice is typed in; then its number is told, and the next one follows. */
export function RegisterPage(): ReactElement {
  const say = useRegisterWords();
  const [made, setMade] = useState<RegisteredCase | null>(null);
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} back={{ to: "/feedback", label: say("back") }} />
      {made === null ? (
        <RegisterForm onDone={setMade} />
      ) : (
        <Registered made={made} onAgain={() => setMade(null)} />
      )}
    </>
  );
}
