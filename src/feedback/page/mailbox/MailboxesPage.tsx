import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";
import type { Mailbox } from "../../contract/mailbox.ts";
import { MailboxCheckDialog } from "./MailboxCheckDialog.tsx";
import { MailboxDialog } from "./MailboxDialog.tsx";
import { MailboxList } from "./MailboxList.tsx";
import { mailboxesQuery } from "./mailbox-queries.ts";
import { useMailboxWords } from "./mailbox-words.ts";

/** What stands open over the list. */
type Open = { readonly what: "new" } | { readonly what: "edit" | "check"; readonly mailbox: Mailbox };

/** Mailboxes from which voices are taken, and how reading them goes. */
export function MailboxesPage(): ReactElement {
  const say = useMailboxWords();
  const [open, setOpen] = useState<Open | null>(null);
  const mailboxes = useQuery(mailboxesQuery);
  const add = (): void => setOpen({ what: "new" });
  useShortcut("n", say("add"), add);
  const addButton = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={add}>
      {say("add")}
    </Button>
  );
  const check = (mailbox: Mailbox): void => setOpen({ what: "check", mailbox });
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} actions={addButton} />
      {mailboxes.isPending && <LoadingState />}
      {mailboxes.isError && <ErrorState error={mailboxes.error} onRetry={() => void mailboxes.refetch()} />}
      {mailboxes.data && (
        <MailboxList
          mailboxes={mailboxes.data}
          onCheck={check}
          onEdit={(mailbox) => setOpen({ what: "edit", mailbox })}
        />
      )}
      {open && <Opened open={open} onCheck={check} onClose={() => setOpen(null)} />}
    </>
  );
}

interface OpenedProps {
  readonly open: Open;
  readonly onCheck: (mailbox: Mailbox) => void;
  readonly onClose: () => void;
}

function Opened({ open, onCheck, onClose }: OpenedProps): ReactElement {
  if (open.what === "check") return <MailboxCheckDialog mailbox={open.mailbox} onClose={onClose} />;
  const mailbox = open.what === "edit" ? open.mailbox : null;
  return <MailboxDialog mailbox={mailbox} onSaved={onCheck} onClose={onClose} />;
}
