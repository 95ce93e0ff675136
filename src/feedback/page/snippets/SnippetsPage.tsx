import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";
import type { Snippet } from "../../contract/feedback-snippet.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { SnippetDialog } from "./SnippetDialog.tsx";
import { SnippetList } from "./SnippetList.tsx";
import { snippetsQuery } from "./snippet-queries.ts";

/** Texts to write replies with, for those who lead. */
export function SnippetsPage(): ReactElement {
  const say = useExtraWords();
  const [open, setOpen] = useState<Snippet | "new" | null>(null);
  const snippets = useQuery(snippetsQuery);
  const add = (): void => setOpen("new");
  useShortcut("n", say("snippets.add"), add);
  return (
    <>
      <PageHeader
        title={say("snippets.title")}
        note={say("snippets.note")}
        actions={
          <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={add}>
            {say("snippets.add")}
          </Button>
        }
      />
      {snippets.isPending && <LoadingState />}
      {snippets.isError && <ErrorState error={snippets.error} onRetry={() => void snippets.refetch()} />}
      {snippets.data && <SnippetList snippets={snippets.data} onEdit={setOpen} />}
      {open !== null && (
        <SnippetDialog snippet={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
