import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { AddressSection } from "./AddressSection.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import css from "./WebForm.module.css";
import { webFormQuery } from "./web-form-query.ts";
import { useWebFormWords } from "./web-form-words.ts";

/** The public form by which customers write in: what it says, where it is. */
export function WebFormPage(): ReactElement {
  const say = useWebFormWords();
  const { data: form, error, refetch } = useQuery(webFormQuery);
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} />
      {error && !form && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !form && <LoadingState />}
      {form && (
        <div className={css["cards"]}>
          <div className="hy-card">
            <SettingsForm key={form.revision} form={form} />
          </div>
          <div className="hy-card">
            <AddressSection form={form} />
          </div>
        </div>
      )}
    </>
  );
}
