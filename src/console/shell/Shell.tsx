import { Suspense, useEffect, useRef, type ReactElement } from "react";
import { Navigate, Outlet, ScrollRestoration, useLocation } from "react-router";
import { ZoneContext } from "../../ui/DateText.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { chooseLanguage } from "../../ui/i18n.ts";
import { LoadingRing, LoadingState } from "../../ui/LoadingState.tsx";
import { ReaderContext } from "../../ui/reader.ts";
import { SkipLink } from "../../ui/SkipLink.tsx";
import type { SessionView } from "../../identity/contract/session.ts";
import { SessionContext, useSessionQuery } from "../session.ts";
import { AreaTabs } from "./AreaTabs.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { Rail } from "./Rail.tsx";
import css from "./Shell.module.css";
import { TopBar } from "./TopBar.tsx";

/** The frame of all work: lets in who is signed in, others sign in first and come back to the same address. */
export function Shell(): ReactElement {
  const session = useSessionQuery();
  const { pathname, search, hash } = useLocation();
  if (session.data) return <Frame session={session.data} />;
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (session.isPending) return <LoadingRing />;
  const next = `${pathname}${search}${hash}`;
  return <Navigate to={next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`} replace />;
}

function Frame(props: { readonly session: SessionView }): ReactElement {
  const { user, organization, permissions, language } = props.session;
  useEffect(() => void chooseLanguage(language), [language]);
  const reader = { id: user.id, name: user.name, departmentId: user.departmentId, permissions };
  return (
    <SessionContext value={props.session}>
      <ReaderContext value={reader}>
        <ZoneContext value={organization.timeZone}>
          <SkipLink />
          <div className={css["frame"]}>
            <Rail />
            <TopBar />
            <main id="content" tabIndex={-1} className={css["content"]}>
              <OfflineBanner />
              <AreaTabs />
              <Suspense fallback={<LoadingState />}>
                <Outlet />
              </Suspense>
            </main>
          </div>
          <FocusOnMove />
          <ScrollRestoration />
        </ZoneContext>
      </ReaderContext>
    </SessionContext>
  );
}

/** After going to another page the reading of screen readers begins at its content. */
function FocusOnMove(): null {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
