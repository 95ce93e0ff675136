import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useChannelWords } from "../channels/channel-words.ts";
import { brandingQuery } from "./branding-query.ts";
import { ColourForm } from "./ColourForm.tsx";
import { LogoField } from "./LogoField.tsx";

/** Logo and colour that customers see on every survey. */
export function BrandingPage(): ReactElement {
  const say = useChannelWords();
  const { data: branding, error, refetch } = useQuery(brandingQuery);
  return (
    <>
      <PageHeader title={say("branding.title")} note={say("branding.note")} />
      {error && !branding && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !branding && <LoadingState />}
      {branding && (
        <div className="hy-card">
          <FormSection title={say("branding.logo")} note={say("branding.logoNote")}>
            <LogoField branding={branding} />
          </FormSection>
          <FormSection title={say("branding.colour")} note={say("branding.colourNote")}>
            <ColourForm key={branding.revision} branding={branding} />
          </FormSection>
        </div>
      )}
    </>
  );
}
