import { useEffect, useState } from "react";
import { request } from "../../../ui/api-client.ts";
import { useReader } from "../../../ui/reader.ts";
import type { endPresenceRoute, notePresenceRoute } from "../../contract/feedback-live.ts";
import { SIGN_EVERY_MS, type Writing } from "../../domain/live/writing.ts";
import type { CaseForm } from "../case/case-context.ts";
import { typedField } from "../live/typing.ts";

const PATH = "/api/v1/feedback/{id}/presence";
/** Typing shows to others a moment later. */
const LOOK_EVERY_MS = 1_000;

/** Says again and again that the reader has the case open, and what they write, until it is closed. */
export function useSignsOfLife(id: string, form: CaseForm | null): void {
  const writing = useWriting(form);
  const { id: readerId } = useReader();
  useEffect(() => {
    if (readerId === "") return undefined;
    const say = (): void => {
      if (document.visibilityState === "hidden") return;
      // Others not knowing that one is there is no reason to stop anybody's work.
      void request<typeof notePresenceRoute>({
        method: "put",
        path: PATH,
        params: { id },
        body: { writing },
      }).catch(() => undefined);
    };
    say();
    const timer = setInterval(say, SIGN_EVERY_MS);
    return () => clearInterval(timer);
  }, [id, writing, readerId]);
  useEffect(() => {
    const leave = (): void => {
      void request<typeof endPresenceRoute>({ method: "delete", path: PATH, params: { id } }).catch(
        () => undefined,
      );
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [id]);
}

function useWriting(form: CaseForm | null): Writing | null {
  const [writing, setWriting] = useState<Writing | null>(null);
  useEffect(() => {
    const look = (): void => setWriting(writingOf(form));
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [form]);
  return writing;
}

const MEASURE_FORMS: ReadonlySet<CaseForm["kind"]> = new Set(["measure", "done", "judge"]);

function writingOf(form: CaseForm | null): Writing | null {
  const field = typedField();
  if (field === null) return null;
  if (form === null) return field instanceof HTMLTextAreaElement ? "message" : "other";
  if (MEASURE_FORMS.has(form.kind)) return "measure";
  return form.kind as Writing;
}
