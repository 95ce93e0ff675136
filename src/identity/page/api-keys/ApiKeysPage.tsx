import { useState, type ReactElement } from "react";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useIdentityWords } from "../identity-words.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { Segments } from "../parts/Segments.tsx";
import { useAddressState } from "../parts/use-address-state.ts";
import { KeyDialog } from "./KeyDialog.tsx";
import { KeyList, type KeyState } from "./KeyList.tsx";

/** Keys by which other systems call the API. */
export function ApiKeysPage(): ReactElement {
  const say = useIdentityWords();
  const { get, set } = useAddressState();
  const [making, setMaking] = useState(false);
  const state: KeyState = get("state") === "revoked" ? "revoked" : "valid";
  return (
    <>
      <PageHeader
        title={say("keys.title")}
        note={say("keys.note")}
        actions={<AddButton label={say("keys.create")} onAdd={() => setMaking(true)} />}
      />
      <Segments
        label={say("keys.state")}
        value={state}
        onChange={(chosen) => set({ state: chosen === "revoked" ? chosen : null })}
        options={[
          { value: "valid", label: say("keys.valid") },
          { value: "revoked", label: say("keys.revoked") },
        ]}
      />
      <KeyList state={state} />
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </>
  );
}
