import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { Message } from "../feedback-queries.ts";
import { useCaseWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { originalDocument, picturesIn } from "./original-document.ts";
import css from "./OriginalMail.module.css";

/**
 * A mail that came with a look of its own, folded until it is asked for. It stands in a frame in which nothing runs
 * and from which nothing is fetched; its pictures are files of the case.
 */
export function OriginalMail({ message }: { readonly message: Message }): ReactElement | null {
  const say = useCaseWords();
  const [open, setOpen] = useState(false);
  if (message.html === null || message.html === "") return null;
  return (
    <div>
      <button type="button" className={css["toggle"]} aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? "timeline.originalLess" : "timeline.original")}
      </button>
      {open && <Frame id={message.id} html={message.html} />}
    </div>
  );
}

function Frame({ id, html }: { readonly id: string; readonly html: string }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const { data: pictures } = useQuery({
    queryKey: ["feedback", feedback.id, "mail-pictures", id],
    queryFn: ({ signal }) => readPictures(feedback.id, picturesIn(html), signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const page = useMemo(
    () => (pictures === undefined ? null : originalDocument(html, pictures)),
    [html, pictures],
  );
  if (page === null) return <LoadingState />;
  return (
    <>
      <p className="hy-third">{say("timeline.originalNote")}</p>
      <iframe
        className={css["frame"]}
        title={say("timeline.originalTitle")}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={page}
      />
    </>
  );
}

/** Pictures as addresses that hold them; one that cannot be read is left out. */
async function readPictures(
  caseId: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const read = await Promise.all(
    ids.map(async (fileId) => {
      const path = "/api/v1/feedback/{id}/files/{fileId}";
      const address = addressOf({ path, params: { id: caseId, fileId }, query: { inline: "true" } });
      const response = await fetch(address, { credentials: "same-origin", signal }).catch(() => null);
      if (response === null || !response.ok) return [];
      return [[fileId, await dataAddress(await response.blob())] as const];
    }),
  );
  return new Map(read.flat());
}

function dataAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(new Error("a picture of a mail could not be read")));
    reader.readAsDataURL(picture);
  });
}
